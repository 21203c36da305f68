package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Notices that no process drove the execution for a while. What nobody could use is not held
 * against the plan: a wave does not time out because the orchestrator was down.
 */
final class Standstill {

  private Standstill() {}

  /** To be called before anything is decided: what has stood still is not late yet. */
  static void notice(Draft draft) {
    Optional<Instant> last = last(draft);
    if (last.isEmpty()) {
      return;
    }
    Duration since = Duration.between(last.get(), draft.now());
    if (since.compareTo(Timing.STANDSTILL) >= 0) {
      end(draft, since);
    }
    if (since.compareTo(Timing.DRIVEN_EVERY) >= 0 || since.isNegative()) {
      draft.edit(b -> b.drivenAt(draft.now()));
    }
  }

  /** To be called when everything is decided: the next step must not be taken for a standstill. */
  static void prevent(Draft draft) {
    last(draft).ifPresent(last -> draft.wakeBy(last.plus(Timing.DRIVEN_EVERY)));
  }

  private static Optional<Instant> last(Draft draft) {
    boolean underWay = draft.status() != ExecutionStatus.PENDING && !draft.status().isTerminal();
    return underWay ? draft.head().drivenAt() : Optional.empty();
  }

  private static void end(Draft draft, Duration length) {
    if (draft.head().pause().isEmpty()) { // the end of a pause moves them by all of it
      draft.waves().active().forEach(wave -> wave.postpone(length));
    }
    draft.edit(b -> b.deadline(draft.head().deadline().plus(length)));
    draft.record(new EventDetails.StandstillEnded(length.toSeconds()));
  }
}
