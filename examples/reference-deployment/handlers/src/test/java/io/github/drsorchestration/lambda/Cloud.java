package io.github.drsorchestration.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.lambda.runtime.LambdaService;
import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.wire.DrsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/**
 * The deployment on this machine, made by the script: the functions in the processes that Lambda
 * runs, the state machine and the tables on moto, and a simulated DRS whose minutes pass as
 * fractions of a second. Tests share it, each with a shop of its own.
 */
final class Cloud {

  private static final double TIMES_REAL = 300;
  private static Cloud shared;

  final LambdaService lambda = new LambdaService();
  final DrsServer drs =
      DrsServer.serving(() -> Shop.world().build()).time(Flow.timesRealTime(TIMES_REAL)).start();
  final SfnClient stepFunctions;
  final AwsCli cli;
  final ApiGateway api = new ApiGateway(lambda);
  final Subscriptions subscriptions = new Subscriptions();
  final DeployedFunctions functions;
  private final AwsPorts ports;

  private Cloud() throws IOException {
    Moto moto = Moto.callingFunctionsAt(lambda.port());
    stepFunctions = moto.point(SfnClient.builder()).build();
    cli = new AwsCli(moto, lambda.port(), api.port());
    functions = DeployedFunctions.by(cli, lambda, api, drs.endpoint(), moto);
    subscriptions.subscribe(
        cli, functions.variable("EVENTS_TOPIC_ARN"), functions.of("notification-formatter"));
    subscriptions.subscribe(cli, functions.variable("NOTIFICATIONS_TOPIC_ARN"));
    ports = functions.office().ports();
  }

  /** It ends with this JVM. */
  static synchronized Cloud shared() {
    if (shared == null) {
      try {
        Cloud made = new Cloud();
        Runtime.getRuntime().addShutdownHook(new Thread(made.lambda::close));
        shared = made;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  AwsPorts ports() {
    return ports;
  }

  String machineArn() {
    return functions.variable("STATE_MACHINE_ARN");
  }

  /** Starts a run, as a person does with the AWS CLI; the name is optional there. */
  String start(String name, String input) {
    return cli.aws(
            "stepfunctions",
            "start-execution",
            "--state-machine-arn",
            machineArn(),
            "--name",
            name,
            "--input",
            input)
        .path("executionArn")
        .asText();
  }

  String status(String run) {
    return stepFunctions.describeExecution(it -> it.executionArn(run)).statusAsString();
  }

  /** The runs that have driven an execution, by what is in their names. */
  List<ExecutionListItem> runsOf(String executionId) {
    String part = executionId.substring(executionId.length() - 12);
    return stepFunctions
        .listExecutions(it -> it.stateMachineArn(machineArn()))
        .executions()
        .stream()
        .filter(it -> it.name().contains(part))
        .toList();
  }

  /** How many waits of a run ended because its token was used, and not because they were over. */
  long wakeUps(String run) {
    return stepFunctions
        .getExecutionHistory(it -> it.executionArn(run).maxResults(1000))
        .events()
        .stream()
        .filter(it -> it.type() == HistoryEventType.TASK_SUCCEEDED)
        .filter(it -> it.taskSucceededEventDetails().resource().endsWith("waitForTaskToken"))
        .count();
  }

  List<Execution> executions(Shop shop) {
    return ports.stores().executions().listAll(ExecutionQuery.ALL).stream()
        .filter(it -> it.planId().equals(shop.customer))
        .flatMap(it -> ports.stores().executions().find(it.executionId()).stream())
        .toList();
  }

  /** An operation, invoked directly as an administrator. */
  JsonNode invoke(String function, String operation, String input) {
    return functions.of(function).invoke(Office.admin(operation, input)).json();
  }

  JsonNode approve(String executionId) {
    return invoke(
        "execution-handler",
        "approveExecution",
        "{\"executionId\":\"%s\",\"reason\":\"as agreed\"}".formatted(executionId));
  }

  /** The latest execution, once it waits for somebody to approve. */
  Execution awaitApproval(Shop shop, int executionsBefore) throws InterruptedException {
    await(
        "an approval is asked for",
        () ->
            executions(shop).size() > executionsBefore
                && executions(shop).get(0).status() == ExecutionStatus.AWAITING_APPROVAL);
    return executions(shop).get(0);
  }

  /** The record of the run of an execution, if it waits with a token. */
  Optional<JsonNode> waiting(String executionId) {
    return ports
        .stores()
        .records()
        .of("machine-run")
        .find(executionId)
        .map(it -> (JsonNode) it.body())
        .filter(it -> it.path("token").isTextual() && !it.path("used").asBoolean());
  }

  void awaitEnd(String run) throws InterruptedException {
    await("the end of " + run, () -> !status(run).equals("RUNNING"));
  }

  int launches(String serverId) {
    return drs.world().record().launchesOf(serverId).size();
  }

  /** Looks again and again, for at most three minutes. */
  void await(String what, BooleanSupplier condition) throws InterruptedException {
    for (int look = 0; look < 900; look++) {
      if (condition.getAsBoolean()) {
        return;
      }
      boolean unused = new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError(
        what
            + " has not happened; runs: "
            + stepFunctions
                .listExecutions(it -> it.stateMachineArn(machineArn()))
                .executions()
                .stream()
                .map(it -> it.name() + " " + it.statusAsString())
                .toList());
  }
}
