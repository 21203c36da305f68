package io.github.drsorchestration.aws.stepfunctions;

import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;

/**
 * Executions of one standard state machine, each identified by the id of its purpose. Step
 * Functions refuses a second execution of the same name for 90 days, so each id is run once,
 * however often it is started and by whomever.
 */
final class StateMachineRuns {

  static final AwsService<SfnClient> STEP_FUNCTIONS =
      AwsService.of("states", SfnClient.class, SfnClient::builder);

  private static final Pattern MACHINE =
      Pattern.compile("(arn:[a-z-]+:states:[a-z0-9-]+:\\d{12}):stateMachine:([^:]+)");
  private static final int READABLE_CHARS = 40;
  private static final int HASH_DIGITS = 32;

  private final AwsClients clients;
  private final String machineArn;

  StateMachineRuns(AwsClients clients, String machineArn) {
    if (!MACHINE.matcher(machineArn).matches()) {
      throw new IllegalArgumentException(
          "machineArn must be the ARN of a state machine, without a version or alias");
    }
    this.clients = clients;
    this.machineArn = machineArn;
  }

  /** Starts a run, unless there is one with this id already. */
  void start(String id, String input) {
    calls()
        .repeatable(
            "StartExecution",
            client -> {
              try {
                client.startExecution(
                    it -> it.stateMachineArn(machineArn).name(name(id)).input(input));
              } catch (ExecutionAlreadyExistsException e) {
                // another process was faster, or our first answer was lost
              }
              return id;
            });
  }

  /** The run of this id, if there is one. */
  Optional<DescribeExecutionResponse> find(String id) {
    String arn = MACHINE.matcher(machineArn).replaceFirst("$1:execution:$2:") + name(id);
    return calls()
        .repeatable(
            "DescribeExecution",
            client -> {
              try {
                return Optional.of(client.describeExecution(it -> it.executionArn(arn)));
              } catch (ExecutionDoesNotExistException e) {
                return Optional.<DescribeExecutionResponse>empty();
              }
            });
  }

  private AwsCalls<SfnClient> calls() {
    return AwsCalls.to("Step Functions", machineArn, clients.atHome(STEP_FUNCTIONS));
  }

  /**
   * A name that Step Functions accepts: the end of the id for people, and a hash for uniqueness.
   */
  static String name(String id) {
    String readable = id.replaceAll("[^0-9A-Za-z-]+", "-");
    String end = readable.substring(Math.max(0, readable.length() - READABLE_CHARS));
    return end + "_" + hash(id).substring(0, HASH_DIGITS);
  }

  private static String hash(String id) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
