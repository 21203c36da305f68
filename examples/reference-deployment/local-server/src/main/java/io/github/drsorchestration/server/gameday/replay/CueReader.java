package io.github.drsorchestration.server.gameday.replay;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds in events, read in their order, what people react to. */
public final class CueReader {

  private final Map<Cue, Integer> counted = new HashMap<>();
  private boolean paused;

  /** For the events of one execution. */
  CueReader() {}

  Optional<Cue> read(ExecutionEvent event) {
    EventDetails details = event.details();
    if (details instanceof EventDetails.ExecutionCreated) {
      return Optional.of(Cue.START);
    }
    if (details instanceof EventDetails.ApprovalRequested) {
      return cue(Cue.Kind.APPROVAL_REQUESTED, event.wave().orElse(""));
    }
    if (details instanceof EventDetails.WaveStatusChanged changed) {
      return isBad(changed.to())
          ? cue(Cue.Kind.WAVE_FAILED, event.wave().orElse(""))
          : Optional.empty();
    }
    return details instanceof EventDetails.StatusChanged changed
        ? status(changed.to(), event)
        : Optional.empty();
  }

  /** Whether something has to be decided from this event on. */
  public static boolean callsForDecision(ExecutionEvent event) {
    return new CueReader().read(event).filter(cue -> !cue.equals(Cue.START)).isPresent();
  }

  private Optional<Cue> status(ExecutionStatus to, ExecutionEvent event) {
    boolean before = paused;
    paused = to == ExecutionStatus.PAUSED || to == ExecutionStatus.PAUSE_PENDING;
    if (paused && !before) {
      return cue(Cue.Kind.PAUSED, event.reason().orElse(""));
    }
    return to == ExecutionStatus.PARTIAL || to == ExecutionStatus.FAILED
        ? cue(Cue.Kind.ENDED_BADLY, "")
        : Optional.empty();
  }

  private static boolean isBad(WaveStatus status) {
    return status == WaveStatus.FAILED
        || status == WaveStatus.TIMED_OUT
        || status == WaveStatus.PARTIAL;
  }

  private Optional<Cue> cue(Cue.Kind kind, String subject) {
    int occurrence = counted.merge(new Cue(kind, subject, 0), 1, Integer::sum);
    return Optional.of(new Cue(kind, subject, occurrence));
  }
}
