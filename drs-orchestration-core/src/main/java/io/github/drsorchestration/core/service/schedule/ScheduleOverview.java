package io.github.drsorchestration.core.service.schedule;

import io.github.drsorchestration.api.automation.Schedule;
import java.time.Instant;
import java.util.Optional;

/**
 * A schedule in a list.
 *
 * @param schedule the schedule
 * @param nextRun when it is due next, if it is enabled
 * @param lastRun what became of the last time
 */
public record ScheduleOverview(
    Schedule schedule, Optional<Instant> nextRun, Optional<ScheduleRun> lastRun) {}
