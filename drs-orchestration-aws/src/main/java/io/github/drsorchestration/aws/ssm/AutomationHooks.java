package io.github.drsorchestration.aws.ssm;

import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.Pages;
import io.github.drsorchestration.aws.hook.message.HookPlaces;
import io.github.drsorchestration.aws.hook.message.HookProblem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.AutomationExecution;
import software.amazon.awssdk.services.ssm.model.AutomationExecutionFilter;
import software.amazon.awssdk.services.ssm.model.AutomationExecutionFilterKey;
import software.amazon.awssdk.services.ssm.model.AutomationExecutionMetadata;
import software.amazon.awssdk.services.ssm.model.DescribeAutomationExecutionsResponse;
import software.amazon.awssdk.services.ssm.model.Tag;

/**
 * Runs Systems Manager Automation documents as hooks, in the home account and Region or, where the
 * hook says so, in those of the wave's servers. The target of the hook is the name or ARN of the
 * document, its parameters are those of the document, each a list of texts that are passed on as
 * they are. A document accepts no other parameters than its own, so a value that is one of these
 * names, and nothing else, stands for what the name says:
 *
 * <table>
 * <caption>Names and what they stand for</caption>
 * <tr><td>{@code ${runId}}, {@code ${executionId}}, {@code ${planName}}, {@code ${kind}}, {@code
 * ${wave}}</td><td>the run</td></tr>
 * <tr><td>{@code ${serverIds}}</td><td>the wave's source servers</td></tr>
 * <tr><td>{@code ${instanceIds}}, {@code ${privateAddresses}}</td><td>those of the servers that are
 * up</td></tr>
 * <tr><td>{@code ${servers}}</td><td>the wave's servers, each as JSON, as {@link
 * io.github.drsorchestration.aws.hook.HttpHooks} sends them</td></tr>
 * </table>
 *
 * <p>A run is started with a client token made of its id, so that Systems Manager starts it once
 * however often it is asked, and carries a tag whose key is made of its id, by which another
 * process finds it again.
 */
public final class AutomationHooks implements HookRunner {

  /** Systems Manager, for which {@link AwsClients} makes clients. */
  public static final AwsService<SsmClient> SSM =
      AwsService.of("ssm", SsmClient.class, SsmClient::builder);

  private static final String TAG = "drs-orchestration:run:";

  private final AwsClients clients;
  private final Map<String, String> automationIds = new ConcurrentHashMap<>();

  public AutomationHooks(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public void start(HookInvocation invocation) {
    String token = token(invocation.runId());
    Tag tag = Tag.builder().key(TAG + token).value(invocation.runId()).build();
    String id =
        ssm(invocation, "document " + invocation.hook().target())
            .repeatable(
                "StartAutomationExecution",
                ssm ->
                    ssm.startAutomationExecution(
                        it ->
                            it.documentName(invocation.hook().target())
                                .parameters(DocumentParameters.of(invocation))
                                .clientToken(token)
                                .tags(tag)))
            .automationExecutionId();
    automationIds.put(invocation.runId(), id);
  }

  @Override
  public HookProgress progress(HookInvocation invocation) {
    String known = automationIds.get(invocation.runId());
    Optional<String> id = known == null ? find(invocation) : Optional.of(known);
    if (id.isEmpty()) {
      return HookProgress.of(HookProgress.State.NOT_STARTED);
    }
    automationIds.put(invocation.runId(), id.get());
    HookProgress progress = progress(invocation, id.get());
    if (progress.state() != HookProgress.State.RUNNING) {
      automationIds.remove(invocation.runId());
    }
    return progress;
  }

  private Optional<String> find(HookInvocation invocation) {
    AwsCalls<SsmClient> calls = ssm(invocation, "run " + invocation.runId());
    AutomationExecutionFilter filter =
        AutomationExecutionFilter.builder()
            .key(AutomationExecutionFilterKey.TAG_KEY)
            .values(TAG + token(invocation.runId()))
            .build();
    return Pages.all(
            token ->
                calls.repeatable(
                    "DescribeAutomationExecutions",
                    ssm ->
                        ssm.describeAutomationExecutions(
                            it -> it.filters(filter).nextToken(token))),
            DescribeAutomationExecutionsResponse::automationExecutionMetadataList,
            DescribeAutomationExecutionsResponse::nextToken)
        .stream()
        .findFirst()
        .map(AutomationExecutionMetadata::automationExecutionId);
  }

  private HookProgress progress(HookInvocation invocation, String id) {
    AutomationExecution run =
        ssm(invocation, "automation " + id)
            .repeatable(
                "GetAutomationExecution",
                ssm -> ssm.getAutomationExecution(it -> it.automationExecutionId(id)))
            .automationExecution();
    return switch (run.automationExecutionStatus()) {
      case SUCCESS, COMPLETED_WITH_SUCCESS -> HookProgress.of(HookProgress.State.SUCCEEDED);
      case FAILED,
          TIMED_OUT,
          CANCELLED,
          REJECTED,
          EXITED,
          COMPLETED_WITH_FAILURE,
          CHANGE_CALENDAR_OVERRIDE_REJECTED ->
          HookProgress.failed(problem(id, run));
      default -> HookProgress.of(HookProgress.State.RUNNING);
    };
  }

  private AwsCalls<SsmClient> ssm(HookInvocation invocation, String subject) {
    return HookPlaces.of(invocation)
        .map(
            where ->
                AwsCalls.to("Systems Manager", subject + " in " + where, clients.in(where, SSM)))
        .orElseGet(() -> AwsCalls.to("Systems Manager", subject, clients.atHome(SSM)));
  }

  private static String problem(String id, AutomationExecution run) {
    return HookProblem.of(
        "automation "
            + id
            + " ended "
            + run.automationExecutionStatusAsString()
            + Optional.ofNullable(run.failureMessage()).map(it -> ": " + it).orElse(""));
  }

  /** Systems Manager wants a UUID; this one is the same for the same run in every process. */
  private static String token(String runId) {
    return UUID.nameUUIDFromBytes(runId.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
