package io.github.drsorchestration.aws.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.core.audit.EventChain;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.wire.DrsServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The database, the DRS and the estate that the processes of a test work on. */
final class Environment implements AutoCloseable {

  private static final double TIMES_REAL = 30;
  private static final int APPLICATIONS = 40;
  private static final long PATIENCE = TimeUnit.MINUTES.toMillis(3);

  private final DrsServer drs;
  private final InterruptibleProxy line;
  private final String tablePrefix;
  private final AwsPorts ports;
  private final ExecutionStore executions;

  private Environment(String tablePrefix, long seed) {
    this.tablePrefix = tablePrefix;
    drs =
        DrsServer.serving(Applications.world(APPLICATIONS, seed)::build)
            .time(Flow.timesRealTime(TIMES_REAL))
            .start();
    line = InterruptibleProxy.to(Moto.shared().endpoint());
    ports = errand(0).ports(drs.world().time());
    ports.createTables();
    Applications.install(APPLICATIONS, ports.stores());
    executions = ports.stores().executions();
  }

  static Environment open(String tablePrefix, long seed) {
    return new Environment(tablePrefix, seed);
  }

  ProcessArguments errand(int application) {
    return new ProcessArguments(
        drs.endpoint(), line.endpoint(), tablePrefix, Applications.planId(application));
  }

  /**
   * Lets this part of the calls to DRS be throttled, fail, or lose their answers, and every second
   * start lose its answer: whoever believes that it failed launches twice.
   */
  void trouble(double probability) {
    for (FaultKind kind :
        List.of(FaultKind.THROTTLED, FaultKind.UNAVAILABLE, FaultKind.RESPONSE_LOST)) {
      drs.world().add(Fault.builder().kind(kind).probability(probability / 3).build());
    }
    drs.world()
        .add(
            Fault.builder()
                .kind(FaultKind.RESPONSE_LOST)
                .operation(ServiceCall.START_RECOVERY)
                .probability(0.5)
                .build());
  }

  /** Nobody reaches the database for a while. */
  void cutOff(int millis) {
    line.cut();
    ChildProcess.sleep(millis);
    line.mend();
  }

  /** Lets one more process bring everything to its end. */
  void finish(int application) {
    ChildProcess last = ChildProcess.sentOn(errand(application));
    last.awaitBegun();
    assertThat(last.endsWithin(PATIENCE)).as("everything ends").isTrue();
  }

  /** Up to this one, each application was recovered once, by launches that were all meant. */
  void assertOnceEach(int lastApplication) {
    List<ExecutionSummary> all =
        executions.list(ExecutionQuery.ALL, new PageRequest(1_000, Optional.empty())).items();
    assertThat(all).hasSize(lastApplication + 1);
    for (ExecutionSummary summary : all) {
      Execution execution = executions.find(summary.executionId()).orElseThrow();
      List<ExecutionEvent> events = executions.events(execution.executionId(), 1, 100_000);
      assertThat(execution.status()).isEqualTo(ExecutionStatus.COMPLETED);
      assertThat(events).hasSize((int) execution.eventCount());
      assertThat(EventChain.problem(execution.planHash(), events)).isEmpty();
    }
    for (int application = 0; application <= lastApplication; application++) {
      assertThat(Applications.servers(application))
          .allSatisfy(
              server -> assertThat(drs.world().record().launchesOf(server)).as(server).hasSize(1));
    }
    assertThat(drs.world().record().launches())
        .hasSize(Applications.servers(0).size() * (lastApplication + 1));
  }

  @Override
  public void close() {
    ports.close();
    line.close();
    drs.close();
  }
}
