package io.github.drsorchestration.core.operation.catalog.schedule;

import static io.github.drsorchestration.api.access.Permission.EXECUTE_RECOVERY;
import static io.github.drsorchestration.api.access.Permission.MANAGE_EXECUTION;
import static io.github.drsorchestration.api.access.Permission.TERMINATE_INSTANCES;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.STARTS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.INVALID_PLAN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;

import io.github.drsorchestration.api.automation.Schedule;
import io.github.drsorchestration.api.automation.ScheduledWork;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.catalog.call.Caller;
import io.github.drsorchestration.core.operation.catalog.call.Deleted;
import io.github.drsorchestration.core.service.schedule.ScheduleHistory;
import io.github.drsorchestration.core.service.schedule.ScheduleOverview;
import io.github.drsorchestration.core.service.schedule.ScheduleRun;
import io.github.drsorchestration.core.service.schedule.ScheduleRunner;
import io.github.drsorchestration.core.service.schedule.Schedules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be done with schedules. A schedule must not be a way around the permissions of the one
 * who makes it.
 */
public final class ScheduleOperations {

  private static final String KIND = "schedule";
  private static final String BY_ID = "{\"scheduleId\": \"monthly\"}";
  private static final String NEW_SCHEDULE =
      """
      {"name": "Monthly drill", "planId": "shop", "what": "DRILL",
       "when": {"cron": "0 3 * * SUN#1", "zone": "Europe/Berlin"}}
      """;
  private static final String SCHEDULE =
      """
      {"scheduleId": "monthly", "name": "Monthly drill", "planId": "shop", "what": "DRILL",
       "when": {"cron": "0 4 * * SUN#1", "zone": "Europe/Berlin"}, "version": 1}
      """;

  private final Schedules schedules;
  private final ScheduleRunner runner;
  private final Ports ports;

  ScheduleOperations(DrsOrchestrator orchestrator, Ports ports) {
    this.schedules = orchestrator.schedules();
    this.runner = orchestrator.scheduleRunner(entry -> {}); // the call itself is on the audit log
    this.ports = ports;
  }

  /** The operations on this orchestrator, which was built on these ports. */
  public static List<Operation<?, ?>> of(DrsOrchestrator orchestrator, Ports ports) {
    List<Operation<?, ?>> operations =
        new ArrayList<>(new ScheduleOperations(orchestrator, ports).all());
    operations.addAll(new DrillOperations(orchestrator.drills(), ports).all());
    operations.addAll(new TriggerOperations(orchestrator.triggers(), ports).all());
    operations.addAll(new WindowOperations(orchestrator.maintenanceWindows(), ports).all());
    return operations;
  }

  /**
   * A schedule.
   *
   * @param scheduleId its id
   */
  public record ById(@Text(TextForm.NOT_BLANK) String scheduleId) {}

  /**
   * A schedule at a version.
   *
   * @param scheduleId its id
   * @param version the version that was read; absent, whichever it has
   */
  public record AtVersion(
      @Text(TextForm.NOT_BLANK) String scheduleId, @Range(min = 0) Optional<Long> version) {}

  /**
   * A run that is wanted now.
   *
   * @param scheduleId the schedule
   * @param clientToken the same token runs it once, however often it is sent
   */
  public record RunNow(@Text(TextForm.NOT_BLANK) String scheduleId, Optional<String> clientToken) {}

  List<Operation<?, ?>> all() {
    return List.of(list(), create(), get(), update(), delete(), history(), runNow());
  }

  private Operation<?, ?> list() {
    return new Operation<>(
            "listSchedules",
            VIEW_RESOURCES,
            READS,
            "Lists schedules with their next and last runs.",
            InputForm.of(OfPlan.class, "{\"planId\": \"shop\"}"),
            Page.class,
            (in, call) -> {
              Caller caller = Caller.ofList(call, ports);
              return schedules.list(
                  it -> in.isOf(it.planId()) && caller.sees(it.planId()), in.page());
            })
        .refusing(NOT_CONFIGURED)
        .withItems(ScheduleOverview.class);
  }

  private Operation<?, ?> create() {
    return new Operation<>(
            "createSchedule",
            MANAGE_EXECUTION,
            WRITES,
            "Creates a schedule, of what the caller may do by hand.",
            InputForm.of(Schedule.class, NEW_SCHEDULE)
                .byDefault("scheduleId", call -> ports.ids().next()),
            Schedule.class,
            (schedule, call) -> {
              mayDo(schedule, call, "createSchedule");
              return schedules.create(schedule, call.actor());
            })
        .refusing(NOT_CONFIGURED, ALREADY_EXISTS);
  }

  private Operation<?, ?> get() {
    return new Operation<>(
            "getSchedule",
            VIEW_RESOURCES,
            READS,
            "Shows a schedule.",
            InputForm.of(ById.class, BY_ID),
            Schedule.class,
            (in, call) -> visible(in.scheduleId(), call))
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> update() {
    return new Operation<>(
            "updateSchedule",
            MANAGE_EXECUTION,
            WRITES,
            "Replaces a schedule, if it still has the version that was read.",
            InputForm.of(Schedule.class, SCHEDULE),
            Schedule.class,
            (schedule, call) -> {
              Schedule unused = visible(schedule.scheduleId(), call);
              mayDo(schedule, call, "updateSchedule");
              return schedules.update(schedule, call.actor());
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> delete() {
    return new Operation<>(
            "deleteSchedule",
            MANAGE_EXECUTION,
            WRITES,
            "Deletes a schedule; a drill that it has started goes on.",
            InputForm.of(AtVersion.class, BY_ID),
            Deleted.class,
            (in, call) -> {
              Schedule schedule = visible(in.scheduleId(), call);
              schedules.delete(in.scheduleId(), in.version().orElse(schedule.version()));
              return new Deleted(in.scheduleId());
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> history() {
    return new Operation<>(
            "listScheduleRuns",
            VIEW_RESOURCES,
            READS,
            "Tells when a schedule is due, and what became of the last times.",
            InputForm.of(ById.class, BY_ID),
            ScheduleHistory.class,
            (in, call) -> schedules.history(visible(in.scheduleId(), call).scheduleId()))
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> runNow() {
    return new Operation<>(
            "runScheduleNow",
            EXECUTE_RECOVERY,
            STARTS,
            "Does at once what a schedule says.",
            InputForm.of(RunNow.class, BY_ID),
            ScheduleRun.class,
            (in, call) -> {
              mayDo(visible(in.scheduleId(), call), call, "runScheduleNow");
              return runner.runNow(
                  in.scheduleId(), call.actor(), call.entryPoint(), in.clientToken());
            })
        .refusing(NOT_CONFIGURED, INVALID_PLAN, ALREADY_EXISTS);
  }

  private Schedule visible(String scheduleId, CallContext call) {
    Schedule schedule = schedules.get(scheduleId);
    new Caller(call, ports).mustSee(schedule.planId(), KIND, scheduleId);
    return schedule;
  }

  /** A schedule must not be a way around the permissions of whoever makes it. */
  private void mayDo(Schedule schedule, CallContext call, String operation) {
    if (schedule.what() == ScheduledWork.DRILL) {
      Caller caller = new Caller(call, ports);
      caller.mustHave(EXECUTE_RECOVERY, operation);
      if (schedule.cleanUp()) {
        caller.mustHave(TERMINATE_INSTANCES, operation);
      }
    }
  }
}
