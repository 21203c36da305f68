package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Duration;
import java.time.Instant;

/**
 * Notices that no process drove the execution for a while. What nobody could use is not held
 * against the plan: a wave does not time out because the orchestrator was down.
 */
final class Standstill {

  private Standstill() {}

  static void notice(Draft draft) {
    boolean underWay = draft.status() != ExecutionStatus.PENDING && !draft.status().isTerminal();
    if (!underWay || draft.head().drivenAt().isEmpty()) {
      return;
    }
    Instant last = draft.head().drivenAt().get();
    Duration since = Duration.between(last, draft.now());
    if (since.compareTo(Timing.STANDSTILL) >= 0) {
      end(draft, since);
    }
    if (since.compareTo(Timing.DRIVEN_EVERY) >= 0 || since.isNegative()) {
      draft.edit(b -> b.drivenAt(draft.now()));
    }
    draft.wakeBy(draft.head().drivenAt().orElse(last).plus(Timing.DRIVEN_EVERY));
  }

  private static void end(Draft draft, Duration length) {
    if (draft.head().pause().isEmpty()) { // the end of a pause moves them by all of it
      draft.waves().active().forEach(wave -> wave.postpone(length));
    }
    draft.edit(b -> b.deadline(draft.head().deadline().plus(length)));
    draft.record(new EventDetails.StandstillEnded(length.toSeconds()));
  }
}
