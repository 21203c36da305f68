package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.report.PauseReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When what happened, as far as only the events know it. */
final class Timeline {

  private final Execution execution;
  private final Instant now;
  private final List<PauseReport> pauses = new ArrayList<>();
  private final Map<String, List<ExecutionEvent>> byWave = new HashMap<>();
  private final Map<String, Instant> failures = new HashMap<>();

  Timeline(Execution execution, List<ExecutionEvent> events, Instant now) {
    this.execution = execution;
    this.now = now;
    ExecutionEvent pausedBy = null;
    for (ExecutionEvent event : events) {
      event
          .wave()
          .ifPresent(wave -> byWave.computeIfAbsent(wave, k -> new ArrayList<>()).add(event));
      if (event.type() == EventType.SERVER_FAILED) {
        event.serverId().ifPresent(serverId -> failures.put(serverId, event.at()));
      }
      if (event.details() instanceof EventDetails.StatusChanged changed) {
        pausedBy = followPause(pausedBy, event, changed.to());
      }
    }
    if (pausedBy != null) {
      pauses.add(present(pausedBy));
    }
  }

  private @Nullable ExecutionEvent followPause(
      @Nullable ExecutionEvent pausedBy, ExecutionEvent event, ExecutionStatus to) {
    if (to == ExecutionStatus.PAUSE_PENDING || to == ExecutionStatus.PAUSED) {
      return pausedBy == null ? event : pausedBy;
    }
    if (pausedBy != null) {
      pauses.add(pause(pausedBy, Optional.of(event.at())));
    }
    return null;
  }

  private PauseReport present(ExecutionEvent pausedBy) {
    return execution
        .pause()
        .map(
            pause ->
                new PauseReport(
                    pausedBy.at(),
                    Optional.empty(),
                    pause.by(),
                    Optional.of(pause.reason()),
                    pause.wave()))
        .orElseGet(() -> pause(pausedBy, execution.endedAt()));
  }

  private static PauseReport pause(ExecutionEvent pausedBy, Optional<Instant> to) {
    return new PauseReport(pausedBy.at(), to, pausedBy.actor(), pausedBy.reason(), pausedBy.wave());
  }

  /** The end of the execution, or the present where it has none. */
  Instant horizon() {
    return execution.endedAt().orElse(now);
  }

  List<PauseReport> pauses() {
    return pauses;
  }

  /** The events about a wave, its servers, jobs and hooks. */
  List<ExecutionEvent> ofWave(String wave) {
    return byWave.getOrDefault(wave, List.of());
  }

  /** When the server was last known to have failed. */
  Optional<Instant> failedAt(String serverId) {
    return Optional.ofNullable(failures.get(serverId));
  }

  /** When the wave first reached this status. */
  Optional<Instant> reached(String wave, WaveStatus status) {
    return ofWave(wave).stream()
        .filter(
            event ->
                event.details() instanceof EventDetails.WaveStatusChanged changed
                    && changed.to() == status)
        .map(ExecutionEvent::at)
        .findFirst();
  }
}
