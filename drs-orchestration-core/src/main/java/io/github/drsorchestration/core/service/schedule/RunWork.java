package io.github.drsorchestration.core.service.schedule;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.automation.Schedule;
import io.github.drsorchestration.api.automation.ScheduledWork;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.core.service.drill.DrillRequest;
import io.github.drsorchestration.core.service.drill.Drills;
import io.github.drsorchestration.core.service.execution.Executions;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import io.github.drsorchestration.core.service.readiness.PlanReadiness;
import io.github.drsorchestration.core.service.readiness.Readiness;
import java.time.Instant;
import java.util.Optional;

/** Does what a schedule says, once for each token however often it is asked to. */
final class RunWork {

  private final RecoveryPlans plans;
  private final ExecutionStore store;
  private final Drills drills;
  private final PlanReadiness readiness;

  RunWork(Ports ports, RecoveryPlans plans, Drills drills, PlanReadiness readiness) {
    this.plans = plans;
    this.store = ports.executionStore();
    this.drills = drills;
    this.readiness = readiness;
  }

  /** A token for a due moment, whichever process comes to it. */
  static String token(Schedule schedule, Instant due) {
    return "schedule/" + schedule.scheduleId() + "/" + due;
  }

  /**
   * Whether a run was begun by a process that did not live to say so. What was done at once is done
   * again.
   */
  boolean hasBegun(Schedule schedule, ScheduleRun run) {
    return schedule.what() == ScheduledWork.DRILL
        && drill(Executions.idOf(schedule.planId(), token(schedule, run.due()))).isPresent();
  }

  private Optional<Execution> drill(String executionId) {
    return store.find(executionId).filter(it -> it.kind() == ExecutionKind.DRILL);
  }

  ScheduleRun run(
      Schedule schedule, ScheduleRun run, Actor by, EntryPoint source, String token, Instant now) {
    return switch (schedule.what()) {
      case DRILL -> drill(run, DrillRequest.of(schedule, by, source, token), now);
      case READINESS -> {
        Readiness found = readiness.evaluate(schedule.planId());
        yield run.ended(RunState.DONE, now, String.valueOf(found.status()));
      }
    };
  }

  private ScheduleRun drill(ScheduleRun run, DrillRequest request, Instant now) {
    String executionId = Executions.idOf(request.planId(), request.clientToken().orElseThrow());
    Optional<Execution> before = drill(executionId);
    if (before.isPresent()) { // whoever started it did not live to say so
      return run.started(drills.attend(before.get(), request).executionId(), now);
    }
    Optional<ExecutionSummary> other =
        plans.underWay(request.planId()).stream()
            .filter(it -> !it.executionId().equals(executionId))
            .findFirst();
    return other
        .map(
            it ->
                run.ended(
                    RunState.SKIPPED,
                    now,
                    "execution " + it.executionId() + " of the plan is " + it.status()))
        .orElseGet(() -> run.started(drills.start(request).executionId(), now));
  }
}
