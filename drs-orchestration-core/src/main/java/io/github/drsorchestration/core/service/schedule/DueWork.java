package io.github.drsorchestration.core.service.schedule;

import java.time.Instant;
import java.util.List;

/**
 * What was done for the schedules.
 *
 * @param runs what became of those that were due
 * @param drillsInProgress how many drills are being attended to
 * @param wakeAt when there is something to do again, as far as is known now
 */
public record DueWork(List<ScheduleRun> runs, int drillsInProgress, Instant wakeAt) {

  public DueWork {
    runs = List.copyOf(runs);
  }
}
