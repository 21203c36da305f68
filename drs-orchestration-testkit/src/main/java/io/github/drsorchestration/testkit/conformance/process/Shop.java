package io.github.drsorchestration.testkit.conformance.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.automation.MaintenanceWindow;
import io.github.drsorchestration.api.automation.Schedule;
import io.github.drsorchestration.api.automation.ScheduledWork;
import io.github.drsorchestration.api.automation.Timetable;
import io.github.drsorchestration.api.automation.Trigger;
import io.github.drsorchestration.api.automation.TriggerSource;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.service.forecast.Expectations;
import io.github.drsorchestration.core.service.forecast.PlanForecast;
import io.github.drsorchestration.core.service.forecast.PlanForecasts;
import io.github.drsorchestration.core.service.schedule.ScheduleRun;
import io.github.drsorchestration.core.service.schedule.ScheduleRunner;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A plan of one server with an hourly drill, whose processes share a record store. */
final class Shop {

  static final Actor ANN = Actor.of("ann");

  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  private static final String SERVER = "s-0000000000000000a";

  final FaultyRecords records;
  final Simulation simulation;
  final DrsOrchestrator orchestrator;
  final ScheduleRunner runner;

  Shop(RecordStore store) {
    records = new FaultyRecords(store);
    simulation =
        Simulation.of(SimulatedWorld.builder().server(SimulatedServer.of(SERVER, PLACE)).build())
            .withPorts(ports -> ports.recordStore(records))
            .with(
                ProtectionGroup.builder()
                    .groupId("db")
                    .name("Databases")
                    .accountId(PLACE.accountId())
                    .region(PLACE.region())
                    .addServerIds(SERVER)
                    .build())
            .with(plan("shop"));
    orchestrator = simulation.orchestrator();
    runner = orchestrator.scheduleRunner(entry -> {});
  }

  static RecoveryPlan plan(String id) {
    return RecoveryPlan.builder()
        .planId(id)
        .name(id)
        .addWaves(Wave.builder().name("db").addGroupIds("db").build())
        .build();
  }

  static Schedule hourly(String id, String planId) {
    return Schedule.builder()
        .scheduleId(id)
        .name(id)
        .planId(planId)
        .what(ScheduledWork.DRILL)
        .when(new Timetable("0 * * * *", "UTC"))
        .build();
  }

  /** Makes a trigger that starts a recovery. */
  Trigger trigger() {
    return orchestrator
        .triggers()
        .create(
            Trigger.builder()
                .triggerId("lost")
                .name("Lost")
                .planId("shop")
                .source(TriggerSource.ALARM)
                .match("shop-health")
                .build(),
            ANN);
  }

  Instant now() {
    return simulation.time().now();
  }

  /** Makes the hourly schedule, and waits until it is due. */
  Instant untilDue() {
    Schedule unused = orchestrator.schedules().create(hourly("hourly", "shop"), ANN);
    Instant due = orchestrator.schedules().history("hourly").nextRun().orElseThrow();
    simulation.runFor(Duration.between(now(), due));
    return due;
  }

  /** Nothing starts by itself from now on, for so long. */
  void closeFor(Duration duration) {
    MaintenanceWindow unused =
        orchestrator
            .maintenanceWindows()
            .create(
                MaintenanceWindow.builder()
                    .windowId("move")
                    .name("Move")
                    .startsAt(now())
                    .endsAt(now().plus(duration))
                    .build(),
                ANN);
  }

  /** Puts a record into the store that no version of the library has written. */
  void broken(String kind, String id) {
    StoredRecord unused =
        records
            .of(kind)
            .create(new StoredRecord(id, 0, JsonNodeFactory.instance.objectNode().put("a", 1)));
  }

  PlanForecast forecast() {
    return new PlanForecasts(simulation.ports()).forecast("shop", Expectations.RECOVERY);
  }

  List<ScheduleRun> runs() {
    return orchestrator.schedules().history("hourly").runs();
  }

  List<ExecutionSummary> executions() {
    return simulation.executionStore().listAll(ExecutionQuery.ALL);
  }
}
