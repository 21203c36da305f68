package io.github.drsorchestration.aws.stepfunctions;

import io.github.drsorchestration.api.server.AccountRegion;
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
 * Executions of one standard state machine, or of the one of the same name in another account and
 * Region, each identified by the id of its purpose. Step Functions refuses a second execution of
 * the same name for 90 days, so each id is run once, however often it is started and by whomever.
 */
final class StateMachineRuns {

  static final AwsService<SfnClient> STEP_FUNCTIONS =
      AwsService.of("states", SfnClient.class, SfnClient::builder);

  private static final Pattern MACHINE =
      Pattern.compile("(arn:[a-z-]+:states):([a-z0-9-]+:\\d{12}):stateMachine:([^:]+)");
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

  /** Starts a run at home, unless there is one with this id already. */
  void start(String id, String input) {
    start(Optional.empty(), id, input);
  }

  /** Starts a run in a place, or at home, unless there is one with this id already. */
  void start(Optional<AccountRegion> where, String id, String input) {
    String machine = machineIn(where);
    calls(where)
        .repeatable(
            "StartExecution",
            client -> {
              try {
                client.startExecution(
                    it -> it.stateMachineArn(machine).name(name(id)).input(input));
              } catch (ExecutionAlreadyExistsException e) {
                // another process was faster, or our first answer was lost
              }
              return id;
            });
  }

  /** The run of this id at home, if there is one. */
  Optional<DescribeExecutionResponse> find(String id) {
    return find(Optional.empty(), id);
  }

  /** The run of this id in a place, or at home, if there is one. */
  Optional<DescribeExecutionResponse> find(Optional<AccountRegion> where, String id) {
    return named(where, name(id));
  }

  /** The run of this name in a place, or at home, if there is one. */
  Optional<DescribeExecutionResponse> named(Optional<AccountRegion> where, String name) {
    String arn = MACHINE.matcher(machineIn(where)).replaceFirst("$1:$2:execution:$3:") + name;
    return calls(where)
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

  private String machineIn(Optional<AccountRegion> where) {
    return where
        .map(
            it ->
                MACHINE
                    .matcher(machineArn)
                    .replaceFirst("$1:" + it.region() + ":" + it.accountId() + ":stateMachine:$3"))
        .orElse(machineArn);
  }

  private AwsCalls<SfnClient> calls(Optional<AccountRegion> where) {
    SfnClient client =
        where
            .map(it -> clients.in(it, STEP_FUNCTIONS))
            .orElseGet(() -> clients.atHome(STEP_FUNCTIONS));
    return AwsCalls.to("Step Functions", machineIn(where), client);
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
