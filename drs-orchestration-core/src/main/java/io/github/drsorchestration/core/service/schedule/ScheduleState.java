package io.github.drsorchestration.core.service.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a schedule is.
 *
 * @param through the last due moment that was looked at
 * @param runs what became of the last ones, the newest first
 */
record ScheduleState(Optional<Instant> through, List<ScheduleRun> runs) {

  static final ScheduleState NEW = new ScheduleState(Optional.empty(), List.of());

  private static final int KEPT = 50;

  ScheduleState {
    runs = List.copyOf(runs);
  }

  /** The run that is not over. */
  Optional<ScheduleRun> open() {
    return runs.stream().filter(run -> run.state().isOpen()).findFirst();
  }

  ScheduleState through(Instant due) {
    return new ScheduleState(Optional.of(due), runs);
  }

  /** With a run that is new, or has become something else. */
  ScheduleState with(ScheduleRun run) {
    List<ScheduleRun> changed = new ArrayList<>(runs);
    int index = 0;
    while (index < changed.size() && !changed.get(index).due().equals(run.due())) {
      index++;
    }
    if (index < changed.size()) {
      changed.set(index, run);
    } else {
      changed.add(0, run);
    }
    return new ScheduleState(through, changed.subList(0, Math.min(KEPT, changed.size())));
  }
}
