package io.github.drsorchestration.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.automation.Drill;
import io.github.drsorchestration.api.automation.DrillState;
import io.github.drsorchestration.api.automation.Schedule;
import io.github.drsorchestration.api.automation.ScheduledWork;
import io.github.drsorchestration.api.automation.Timetable;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.service.schedule.RunState;
import io.github.drsorchestration.core.service.schedule.ScheduleRun;
import io.github.drsorchestration.core.service.schedule.ScheduleRunner;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import io.github.drsorchestration.testkit.time.SimulatedCrash;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process may die at any write; the next one finishes what it has begun, and nothing twice. */
class CrashedScheduleTest {

  private static final Actor ANN = Actor.of("ann");
  private static final Duration HOUR = Duration.ofHours(1);

  private final CrashingStore records = new CrashingStore();
  private final Simulation simulation =
      Simulation.of(
              SimulatedWorld.builder()
                  .server(SimulatedServer.of(Office.SERVERS.get(0), Office.PLACE))
                  .build())
          .withPorts(ports -> ports.recordStore(records))
          .with(
              ProtectionGroup.builder()
                  .groupId("db")
                  .name("Databases")
                  .accountId(Office.PLACE.accountId())
                  .region(Office.PLACE.region())
                  .addServerIds(Office.SERVERS.get(0))
                  .build())
          .with(
              RecoveryPlan.builder()
                  .planId("shop")
                  .name("Shop")
                  .addWaves(Wave.builder().name("db").addGroupIds("db").build())
                  .build());
  private final DrsOrchestrator orchestrator = simulation.orchestrator();
  private final ScheduleRunner runner = orchestrator.scheduleRunner(entry -> {});

  private static Schedule hourly(String id, String planId) {
    return Schedule.builder()
        .scheduleId(id)
        .name(id)
        .planId(planId)
        .what(ScheduledWork.DRILL)
        .when(new Timetable("0 * * * *", "UTC"))
        .build();
  }

  private Instant untilDue() {
    Schedule unused = orchestrator.schedules().create(hourly("hourly", "shop"), ANN);
    Instant due = orchestrator.schedules().history("hourly").nextRun().orElseThrow();
    simulation.runFor(Duration.between(simulation.time().now(), due));
    return due;
  }

  private List<ScheduleRun> runs() {
    return orchestrator.schedules().history("hourly").runs();
  }

  private int executions() {
    return simulation.executionStore().listAll(ExecutionQuery.ALL).size();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_crash_at_a_write_leaves_one_drill_that_is_attended_to(int write) {
    Instant due = untilDue();
    records.crashAt(write);
    assertThatThrownBy(() -> runner.runDue(due)).isInstanceOf(SimulatedCrash.class);

    assertThat(runner.runDue(due.plusSeconds(60)).drillsInProgress()).isEqualTo(1);
    assertThat(executions()).isEqualTo(1);
    assertThat(runs()).extracting(ScheduleRun::state).containsExactly(RunState.STARTED);
    assertThat(runs().get(0).due()).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void a_crash_while_a_drill_is_attended_to_costs_nothing(int write) {
    Instant due = untilDue();
    String executionId = runner.runDue(due).runs().get(0).executionId().orElseThrow();
    simulation.runFor(HOUR.minusMinutes(1));
    records.crashAt(write);
    for (int minute = 0; minute < 30; minute++) {
      simulation.runFor(Duration.ofSeconds(1));
      try {
        orchestrator.drills().advance(simulation.time().now());
      } catch (SimulatedCrash e) {
        // the next one goes on
      }
      simulation.runFor(Duration.ofSeconds(59));
    }

    Drill drill = orchestrator.drills().get(executionId);
    assertThat(drill.state()).isEqualTo(DrillState.CLEANED);
    assertThat(orchestrator.drills().list(it -> true, PageRequest.FIRST).items())
        .containsExactly(drill);
    assertThat(orchestrator.drills().advance(simulation.time().now())).isEmpty();
  }

  @Test
  void a_process_that_loses_the_race_for_a_moment_leaves_it_to_the_other() {
    Instant due = untilDue();
    records.onceBefore("schedule-state", () -> runner.runDue(due));

    assertThat(runner.runDue(due).runs()).isEmpty();
    assertThat(executions()).isEqualTo(1);
    assertThat(runs()).extracting(ScheduleRun::state).containsExactly(RunState.STARTED);
  }

  @Test
  void neither_a_broken_record_nor_a_plan_that_is_gone_holds_up_the_others() {
    simulation.with(
        RecoveryPlan.builder()
            .planId("gone")
            .name("Gone")
            .addWaves(Wave.builder().name("db").addGroupIds("db").build())
            .build());
    Schedule unused = orchestrator.schedules().create(hourly("a-gone", "gone"), ANN);
    orchestrator.plans().delete("gone", 1);
    StoredRecord broken =
        new StoredRecord("b-broken", 0, JsonNodeFactory.instance.objectNode().put("when", "never"));
    records.of("schedule").create(broken);
    Instant due = untilDue();

    assertThat(runner.runDue(due).runs())
        .extracting(ScheduleRun::state)
        .containsExactly(RunState.FAILED, RunState.STARTED);
    assertThat(orchestrator.schedules().history("a-gone").runs().get(0).note())
        .contains("there is no recovery plan 'gone'");
  }

  /** Ends the process after a write, or lets another process be faster. */
  private static final class CrashingStore implements RecordStore {

    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private int writesLeft = -1;
    private Optional<String> raced = Optional.empty();
    private Runnable faster = () -> {};

    void crashAt(int write) {
      writesLeft = write;
    }

    void onceBefore(String kind, Runnable other) {
      raced = Optional.of(kind);
      faster = other;
    }

    @Override
    public DocumentStore<StoredRecord> of(String kind) {
      return new Crashing(kind, store.of(kind));
    }

    private <T> T written(T result) {
      if (--writesLeft == 0) {
        throw new SimulatedCrash("store");
      }
      return result;
    }

    private void race(String kind) {
      if (raced.filter(kind::equals).isPresent()) {
        raced = Optional.empty();
        faster.run();
      }
    }

    private final class Crashing implements DocumentStore<StoredRecord> {

      private final String kind;
      private final DocumentStore<StoredRecord> inner;

      Crashing(String kind, DocumentStore<StoredRecord> inner) {
        this.kind = kind;
        this.inner = inner;
      }

      @Override
      public StoredRecord create(StoredRecord value) {
        race(kind);
        return written(inner.create(value));
      }

      @Override
      public Optional<StoredRecord> find(String id) {
        return inner.find(id);
      }

      @Override
      public StoredRecord replace(StoredRecord value) {
        race(kind);
        return written(inner.replace(value));
      }

      @Override
      public void delete(String id, long version) {
        inner.delete(id, version);
        boolean unused = written(true);
      }

      @Override
      public Page<StoredRecord> list(PageRequest request) {
        return inner.list(request);
      }
    }
  }
}
