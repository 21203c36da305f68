package io.github.drsorchestration.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.lambda.runtime.FunctionProcess;
import io.github.drsorchestration.lambda.runtime.LambdaService;
import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.wire.DrsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

/**
 * The deployment on this machine: the functions in the processes that Lambda runs, the state
 * machine and the tables on moto, and a simulated DRS whose minutes pass as fractions of a second.
 */
final class Cloud implements AutoCloseable {

  private static final Path LOG = Path.of("target", "cloud.log");
  private static final Path DEFINITION =
      Path.of("..", "infrastructure", "statemachine", "dr-orchestrator.asl.json");
  private static final double TIMES_REAL = 200;

  final LambdaService lambda = new LambdaService();
  final FunctionProcess orchestration;
  final FunctionProcess execution;
  final DrsServer drs;
  final SfnClient stepFunctions;
  final String machineArn;
  private final AwsPorts ports;

  Cloud() throws IOException {
    drs =
        DrsServer.serving(() -> Shop.world().build()).time(Flow.timesRealTime(TIMES_REAL)).start();
    Moto moto = Moto.callingFunctionsAt(lambda.port());
    Office office = Office.create("drs-", drs.endpoint(), moto);
    stepFunctions = moto.point(SfnClient.builder()).build();
    machineArn =
        stepFunctions
            .createStateMachine(
                it ->
                    it.name("DROrchestrator")
                        .definition(definition())
                        .roleArn("arn:aws:iam::123456789012:role/drs-orchestrator"))
            .stateMachineArn();
    Map<String, String> environment = office.environment();
    environment.put("STATE_MACHINE_ARN", machineArn);
    Files.deleteIfExists(LOG);
    orchestration = new FunctionProcess(SimulatedOrchestration.class, environment, LOG);
    execution = new FunctionProcess(SimulatedExecution.class, environment, LOG);
    lambda.deploy("orchestration-stepfunctions", orchestration);
    lambda.deploy("execution-handler", execution);
    ports = office.ports();
    Shop.create(ports.stores());
  }

  private static String definition() {
    try {
      return Files.readString(DEFINITION)
          .replace("${Partition}", "aws")
          .replace(
              "${OrchestrationFunction}",
              "arn:aws:lambda:eu-west-1:123456789012:function:orchestration-stepfunctions");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AwsPorts ports() {
    return ports;
  }

  /** Starts a run, as a person does with the AWS CLI. */
  String start(String name, String input) {
    return stepFunctions
        .startExecution(it -> it.stateMachineArn(machineArn).name(name).input(input))
        .executionArn();
  }

  DescribeExecutionResponse run(String arn) {
    return stepFunctions.describeExecution(it -> it.executionArn(arn));
  }

  /** The names and states of all runs. */
  List<String> runs() {
    return stepFunctions.listExecutions(it -> it.stateMachineArn(machineArn)).executions().stream()
        .map(it -> it.name() + " " + it.statusAsString())
        .toList();
  }

  List<Execution> executions() {
    return ports.stores().executions().listAll(ExecutionQuery.ALL).stream()
        .flatMap(it -> ports.stores().executions().find(it.executionId()).stream())
        .toList();
  }

  JsonNode request(String operation, String executionId) {
    String input = "{\"executionId\":\"%s\",\"reason\":\"as agreed\"}".formatted(executionId);
    return execution.invoke(Office.admin(operation, input)).json();
  }

  /** The one execution so far that waits for somebody to approve. */
  Execution awaitApproval(int executionsBefore) throws InterruptedException {
    await(
        "an approval is asked for",
        () ->
            executions().size() > executionsBefore
                && executions().get(0).status() == ExecutionStatus.AWAITING_APPROVAL);
    return executions().get(0);
  }

  /** Whether the run of an execution waits with a token. */
  boolean waits(String executionId) {
    return ports
        .stores()
        .records()
        .of("machine-run")
        .find(executionId)
        .filter(it -> it.body().path("token").isTextual() && !it.body().path("used").asBoolean())
        .isPresent();
  }

  void awaitEnd(String run) throws InterruptedException {
    await("the end of " + run, () -> !run(run).statusAsString().equals("RUNNING"));
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
            + runs()
            + ", executions: "
            + executions().stream().map(it -> it.kind() + " " + it.status()).toList());
  }

  @Override
  public void close() {
    lambda.close();
    drs.close();
    ports.close();
    stepFunctions.close();
  }
}
