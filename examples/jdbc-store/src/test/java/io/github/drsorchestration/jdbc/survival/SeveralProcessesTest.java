package io.github.drsorchestration.jdbc.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.core.audit.EventChain;
import io.github.drsorchestration.jdbc.JdbcSettings;
import io.github.drsorchestration.jdbc.JdbcStores;
import io.github.drsorchestration.jdbc.TestDatabase;
import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.wire.DrsServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that drive one set of executions on one database, against DRS on HTTP. */
class SeveralProcessesTest {

  private static final int APPLICATIONS = 4;
  private static final double TIMES_REAL = 60;
  private static final long PATIENCE = 90_000;
  private static final int TICK = 50;

  @ParameterizedTest
  @EnumSource
  void two_processes_launch_every_server_once_although_one_is_killed(TestDatabase database) {
    JdbcSettings settings = database.empty();
    try (JdbcStores stores = JdbcStores.open(settings);
        DrsServer drs =
            DrsServer.serving(Applications.world(APPLICATIONS)::build)
                .time(Flow.timesRealTime(TIMES_REAL))
                .start()) {
      Applications.install(APPLICATIONS, stores);
      Child first = driver(drs, settings);
      Child second = driver(drs, settings);
      first.go(DrivingProcess.READY);
      second.go(DrivingProcess.READY);
      while (drs.world().record().launches().isEmpty()) {
        assertThat(first.endsWithin(TICK)).as("ended").isFalse();
      }
      first.kill();

      assertThat(second.endsWithin(PATIENCE)).as("everything ends").isTrue();

      assertOnceEach(stores, drs);
    }
  }

  private static Child driver(DrsServer drs, JdbcSettings settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add(drs.endpoint().toString());
    arguments.add(Integer.toString(APPLICATIONS));
    arguments.addAll(Child.place(settings));
    return Child.start(DrivingProcess.class, arguments);
  }

  private static void assertOnceEach(JdbcStores stores, DrsServer drs) {
    List<ExecutionSummary> all = stores.executions().listAll(ExecutionQuery.ALL);
    assertThat(all).hasSize(APPLICATIONS);
    for (ExecutionSummary summary : all) {
      Execution execution = stores.executions().find(summary.executionId()).orElseThrow();
      List<ExecutionEvent> events = stores.executions().events(execution.executionId(), 1, 10_000);
      assertThat(execution.status()).isEqualTo(ExecutionStatus.COMPLETED);
      assertThat(events).hasSize((int) execution.eventCount());
      assertThat(EventChain.problem(execution.planHash(), events)).isEmpty();
    }
    assertThat(Applications.servers(APPLICATIONS))
        .allSatisfy(
            server -> assertThat(drs.world().record().launchesOf(server)).as(server).hasSize(1));
    assertThat(drs.world().record().launches()).hasSameSizeAs(Applications.servers(APPLICATIONS));
  }
}
