package io.github.drsorchestration.core.service.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a schedule is due, and what became of the last times.
 *
 * @param scheduleId its id
 * @param nextRun when it is due next, if it is enabled
 * @param runs the last runs, the newest first
 */
public record ScheduleHistory(
    String scheduleId, Optional<Instant> nextRun, List<ScheduleRun> runs) {}
