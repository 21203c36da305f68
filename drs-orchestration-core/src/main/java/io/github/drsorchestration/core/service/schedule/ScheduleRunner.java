package io.github.drsorchestration.core.service.schedule;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.automation.Schedule;
import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.record.Versioned;
import io.github.drsorchestration.core.service.drill.Drills;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import io.github.drsorchestration.core.service.readiness.PlanReadiness;
import io.github.drsorchestration.core.service.watch.PlaceWatch;
import io.github.drsorchestration.core.service.window.ActiveWindows;
import io.github.drsorchestration.core.service.window.MaintenanceWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due. Any number of processes may do so at once, and each may crash at any point:
 * every due moment is claimed by one of them, and a start that is repeated starts nothing new.
 *
 * <pre>{@code
 * DueWork done = orchestrator.scheduleRunner(audit).runDue(time.now());
 * Instant again = done.wakeAt();
 * }</pre>
 */
public final class ScheduleRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduleRunner.class);

  /** How often a drill, or a run that could not begin, is looked at. */
  static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  /** Schedules may be added by other processes at any time. */
  private static final Duration IDLE = Duration.ofMinutes(5);

  private final Schedules schedules;
  private final MaintenanceWindows windows;
  private final Drills drills;
  private final RunWork work;
  private final PlaceWatch watch;
  private final AuditLog audit;
  private final Ports ports;

  public ScheduleRunner(
      Ports ports,
      Schedules schedules,
      MaintenanceWindows windows,
      RecoveryPlans plans,
      Drills drills,
      PlanReadiness readiness,
      PlaceWatch watch,
      AuditLog audit) {
    this.ports = ports;
    this.schedules = schedules;
    this.windows = windows;
    this.drills = drills;
    this.work = new RunWork(ports, plans, drills, readiness);
    this.watch = watch;
    this.audit = audit;
  }

  /** Does everything that is due by now. What fails for one schedule holds up no other. */
  public DueWork runDue(Instant now) {
    List<ScheduleRun> runs = new ArrayList<>();
    Instant wakeAt = now.plus(IDLE);
    ActiveWindows active = windows.at(now);
    Map<String, Versioned<ScheduleState>> states = schedules.states().all();
    for (Schedule schedule : schedules.readable()) {
      String id = schedule.scheduleId();
      try {
        ScheduleState state =
            advance(schedule, states.getOrDefault(id, ScheduleStates.none(id)), active, now, runs);
        wakeAt = earlier(wakeAt, wakeAt(schedule, state, now));
      } catch (RuntimeException e) {
        LOG.error("schedule '{}' is tried again", id, e);
        wakeAt = earlier(wakeAt, Optional.of(now.plus(LOOK_AGAIN)));
      }
    }
    int inProgress = drills.advance(now).size();
    lookAround();
    return new DueWork(
        runs,
        inProgress,
        inProgress == 0 ? wakeAt : earlier(wakeAt, Optional.of(now.plus(LOOK_AGAIN))));
  }

  /** Last, because a place that is dark makes it wait. */
  private void lookAround() {
    try {
      List<Notification> unused = watch.lookIfDue(ports.time().now());
    } catch (RuntimeException e) {
      LOG.error("whether places answer is looked at again later", e);
    }
  }

  private ScheduleState advance(
      Schedule schedule,
      Versioned<ScheduleState> stored,
      ActiveWindows active,
      Instant now,
      List<ScheduleRun> runs) {
    Versioned<ScheduleState> state = stored;
    Optional<ScheduleRun> begun =
        claimed(state.value()).filter(run -> work.hasBegun(schedule, run));
    if (begun.isPresent()) {
      return carriedOut(schedule, begun.get(), now, runs);
    }
    ScheduleState next =
        DueRuns.decide(schedule, state.value(), active.covering(schedule.planId()), now);
    if (!next.equals(state.value())) {
      Optional<Versioned<ScheduleState>> saved = schedules.states().save(state, next);
      if (saved.isEmpty()) {
        return state.value(); // another process was faster, and does it
      }
      state = saved.get();
      state.value().runs().stream().findFirst().filter(run -> !isClaimed(run)).ifPresent(runs::add);
    }
    Optional<ScheduleRun> claimed = claimed(state.value());
    return claimed.isEmpty() || !schedule.enabled()
        ? state.value()
        : carriedOut(schedule, claimed.get(), now, runs);
  }

  private ScheduleState carriedOut(
      Schedule schedule, ScheduleRun claimed, Instant now, List<ScheduleRun> runs) {
    ScheduleRun run = carryOut(schedule, claimed, now);
    runs.add(run);
    return schedules.states().update(schedule.scheduleId(), it -> it.with(run));
  }

  private static Optional<ScheduleRun> claimed(ScheduleState state) {
    return state.open().filter(ScheduleRunner::isClaimed);
  }

  private static boolean isClaimed(ScheduleRun run) {
    return run.state() == RunState.CLAIMED;
  }

  /** What cannot be done stays claimed and is tried again, while there is time. */
  private ScheduleRun carryOut(Schedule schedule, ScheduleRun run, Instant now) {
    Actor by = schedule.lastModifiedBy().or(schedule::createdBy).orElseThrow();
    String token = RunWork.token(schedule, run.due());
    try {
      ScheduleRun done = work.run(schedule, run, by, EntryPoint.SCHEDULE, token, now);
      record(schedule, by, now, AuditEntry.OK);
      return done;
    } catch (InvalidPlanException | InvalidValueException | NotFoundException e) {
      record(schedule, by, now, RunState.FAILED.name());
      return run.ended(RunState.FAILED, now, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.warn("schedule '{}' could not be run", schedule.scheduleId(), e);
      record(schedule, by, now, RunState.FAILED.name());
      return now.isBefore(DueRuns.latest(schedule, run))
          ? run
          : run.ended(RunState.FAILED, now, String.valueOf(e.getMessage()));
    }
  }

  private void record(Schedule schedule, Actor by, Instant now, String outcome) {
    try {
      audit.record(
          new AuditEntry(
              now,
              ports.ids().next(),
              "runSchedule",
              by,
              EntryPoint.SCHEDULE,
              Optional.of("scheduleId=" + schedule.scheduleId() + " planId=" + schedule.planId()),
              true,
              outcome,
              Duration.between(now, ports.time().now())));
    } catch (RuntimeException e) {
      LOG.error("a run of schedule '{}' is not on the audit log", schedule.scheduleId(), e);
    }
  }

  /**
   * Does at once what a schedule says, for a person: maintenance windows do not keep it from that.
   *
   * @param token the same token does it once
   */
  public ScheduleRun runNow(
      String scheduleId, Actor by, EntryPoint source, Optional<String> token) {
    Schedule schedule = schedules.get(scheduleId);
    Instant now = ports.time().now();
    String key = "by hand/" + scheduleId + "/" + token.orElseGet(ports.ids()::next);
    ScheduleRun run = work.run(schedule, ScheduleRun.claimed(now, now), by, source, key, now);
    ScheduleState unused = schedules.states().update(scheduleId, it -> it.with(run));
    return run;
  }

  private static Optional<Instant> wakeAt(Schedule schedule, ScheduleState state, Instant now) {
    Optional<Instant> next = DueRuns.nextRun(schedule, now);
    Optional<Instant> open = state.open().map(run -> run.until().orElse(now.plus(LOOK_AGAIN)));
    return next.map(it -> earlier(it, open));
  }

  private static Instant earlier(Instant one, Optional<Instant> other) {
    return other.filter(one::isAfter).orElse(one);
  }
}
