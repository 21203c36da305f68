package io.github.drsorchestration.aws.stepfunctions;

import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.hook.HttpHooks;
import io.github.drsorchestration.aws.hook.message.HookPayload;
import io.github.drsorchestration.aws.hook.message.HookPlaces;
import io.github.drsorchestration.aws.hook.message.HookProblem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

/**
 * Runs Lambda functions as hooks. Lambda itself cannot report later what became of an invocation,
 * so a state machine invokes the function: one execution for each run, named after it. The function
 * may take its fifteen minutes and knows nothing of this; it succeeds by returning and fails by
 * throwing. {@link #definition()} is the state machine.
 *
 * <p>The function gets the JSON that {@link HttpHooks} sends, without {@code servers} where they
 * are too many for Step Functions; its result is ignored. A hook that runs where the wave's servers
 * are is run by the state machine of the same name there.
 */
public final class LambdaHooks implements HookRunner {

  /** What Step Functions takes as the input of an execution. */
  private static final int MAX_INPUT_BYTES = 256 * 1024;

  private final StateMachineRuns runs;

  /**
   * Runs functions through this state machine.
   *
   * @param stateMachineArn a standard state machine in the home account and Region
   */
  public LambdaHooks(AwsClients clients, String stateMachineArn) {
    this.runs = new StateMachineRuns(clients, stateMachineArn);
  }

  /** The definition of the state machine, in the Amazon States Language. */
  public static String definition() {
    return StateMachineDefinition.read("lambda-hook.asl.json");
  }

  @Override
  public void start(HookInvocation invocation) {
    runs.start(HookPlaces.of(invocation), invocation.runId(), input(invocation));
  }

  @Override
  public HookProgress progress(HookInvocation invocation) {
    return runs.find(HookPlaces.of(invocation), invocation.runId())
        .map(LambdaHooks::progress)
        .orElseGet(() -> HookProgress.of(HookProgress.State.NOT_STARTED));
  }

  private static HookProgress progress(DescribeExecutionResponse run) {
    return switch (run.status()) {
      case SUCCEEDED -> HookProgress.of(HookProgress.State.SUCCEEDED);
      case FAILED, TIMED_OUT, ABORTED -> HookProgress.failed(problem(run));
      default -> HookProgress.of(HookProgress.State.RUNNING);
    };
  }

  private static String problem(DescribeExecutionResponse run) {
    String error = Optional.ofNullable(run.error()).orElse(run.statusAsString());
    return HookProblem.of(error + Optional.ofNullable(run.cause()).map(it -> ": " + it).orElse(""));
  }

  private static String input(HookInvocation invocation) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("function", invocation.hook().target());
    input.put("timeoutSeconds", Math.max(1, invocation.hook().timeout().toSeconds()));
    input.put("payload", HookPayload.of(invocation));
    String text = HookPayload.text(input);
    if (text.getBytes(StandardCharsets.UTF_8).length <= MAX_INPUT_BYTES) {
      return text;
    }
    input.put("payload", HookPayload.withoutServers(invocation));
    return HookPayload.text(input);
  }
}
