package io.github.drsorchestration.core.service.schedule;

import io.github.drsorchestration.api.automation.Schedule;
import io.github.drsorchestration.core.service.window.ActiveWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what a schedule has to do now. After a downtime the latest due moment is caught up with,
 * if it is not too late for that; those before are missed, and on record.
 */
final class DueRuns {

  private static final int MAX_COUNTED = 1_000;

  private final Schedule schedule;
  private final Optional<ActiveWindow> window;
  private final Instant now;

  private DueRuns(Schedule schedule, Optional<ActiveWindow> window, Instant now) {
    this.schedule = schedule;
    this.window = window;
    this.now = now;
  }

  /** The next time that a schedule is due. */
  static Optional<Instant> nextRun(Schedule schedule, Instant after) {
    return schedule.enabled() ? schedule.when().next(after) : Optional.empty();
  }

  /**
   * The state that the present one has to become; the same if there is nothing to do. A run that is
   * claimed in it is to be carried out as soon as it is saved. One that was claimed before, and not
   * begun, is judged like one that was not.
   */
  static ScheduleState decide(
      Schedule schedule, ScheduleState state, Optional<ActiveWindow> window, Instant now) {
    return schedule.enabled() ? new DueRuns(schedule, window, now).decide(state) : state;
  }

  private ScheduleState decide(ScheduleState state) {
    Instant since = since(state);
    Optional<Instant> due = schedule.when().last(since, now);
    if (due.isPresent()) {
      return due(overtaken(state), since, due.get()).through(due.get());
    }
    return state
        .open()
        .filter(run -> run.until().filter(now::isBefore).isEmpty())
        .map(run -> state.with(begin(run)))
        .orElse(state);
  }

  /** What was due before the schedule was last changed is of no interest any more. */
  private Instant since(ScheduleState state) {
    Instant changed = changed();
    return state.through().filter(changed::isBefore).orElse(changed);
  }

  private Instant changed() {
    return schedule.lastModifiedDate().orElse(now);
  }

  private ScheduleState overtaken(ScheduleState state) {
    return state
        .open()
        .map(run -> state.with(run.ended(RunState.MISSED, now, "the next run was due before")))
        .orElse(state);
  }

  private ScheduleState due(ScheduleState state, Instant since, Instant due) {
    int missed = count(since, due);
    ScheduleState recorded = state;
    if (missed > 0) {
      Instant last = schedule.when().last(since, due.minusNanos(1)).orElse(due);
      String runs =
          missed == 1
              ? "1 run was"
              : (missed < MAX_COUNTED ? "" : "at least ") + missed + " runs were";
      recorded =
          state.with(
              ScheduleRun.claimed(last, now)
                  .ended(RunState.MISSED, now, runs + " missed; they are not made up for"));
    }
    return recorded.with(begin(ScheduleRun.claimed(due, now)));
  }

  private int count(Instant since, Instant due) {
    int count = 0;
    Optional<Instant> next = schedule.when().next(since);
    while (count < MAX_COUNTED && next.filter(due::isAfter).isPresent()) {
      count++;
      next = next.flatMap(schedule.when()::next);
    }
    return count;
  }

  private ScheduleRun begin(ScheduleRun run) {
    if (run.due().isBefore(changed())) {
      return run.ended(RunState.SKIPPED, now, "the schedule was changed after it was due");
    }
    Instant latest = latest(schedule, run);
    if (now.isAfter(latest)) {
      return run.ended(RunState.MISSED, now, "it could not begin by " + latest);
    }
    if (window.isEmpty()) {
      return ScheduleRun.claimed(run.due(), now);
    }
    ActiveWindow active = window.get();
    String note = "maintenance window '" + active.name() + "' until " + active.until();
    return active.until().isAfter(latest)
        ? run.ended(RunState.SKIPPED, now, note)
        : ScheduleRun.deferred(run.due(), now, active.until(), note);
  }

  /** The last moment at which a run may begin. */
  static Instant latest(Schedule schedule, ScheduleRun run) {
    return run.due().plus(schedule.startWithin());
  }
}
