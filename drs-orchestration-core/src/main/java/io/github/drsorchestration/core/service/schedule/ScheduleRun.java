package io.github.drsorchestration.core.service.schedule;

import io.github.drsorchestration.core.record.Bounded;
import java.time.Instant;
import java.util.Optional;

/**
 * One moment at which a schedule was due, and what became of it.
 *
 * @param due the moment
 * @param state what became of it
 * @param at when that was put down
 * @param executionId the drill that was started
 * @param until the end of the maintenance window that it waits for
 * @param note why, or what came of it
 */
public record ScheduleRun(
    Instant due,
    RunState state,
    Instant at,
    Optional<String> executionId,
    Optional<Instant> until,
    Optional<String> note) {

  private static final int MAX_NOTE = 500;

  public ScheduleRun {
    note = note.map(it -> Bounded.line(it, MAX_NOTE));
  }

  static ScheduleRun claimed(Instant due, Instant at) {
    return new ScheduleRun(
        due, RunState.CLAIMED, at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static ScheduleRun deferred(Instant due, Instant at, Instant until, String note) {
    return new ScheduleRun(
        due, RunState.DEFERRED, at, Optional.empty(), Optional.of(until), Optional.of(note));
  }

  ScheduleRun ended(RunState as, Instant when, String why) {
    return new ScheduleRun(due, as, when, Optional.empty(), Optional.empty(), Optional.of(why));
  }

  ScheduleRun started(String execution, Instant when) {
    return new ScheduleRun(
        due, RunState.STARTED, when, Optional.of(execution), Optional.empty(), Optional.empty());
  }
}
