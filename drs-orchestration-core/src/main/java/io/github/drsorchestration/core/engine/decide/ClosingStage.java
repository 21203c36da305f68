package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FollowUp;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Instant;
import java.util.Set;

/** Publishes what happened, lets go of the servers, and says when nothing is left to do. */
final class ClosingStage {

  private ClosingStage() {}

  static void close(Draft draft) {
    boolean allPublished = draft.notifiedThrough() >= draft.eventCount();
    if (!allPublished) {
      draft.intend(new Effect.Publish(draft.notifiedThrough() + 1));
    }
    if (draft.status() == ExecutionStatus.CANCELLING || draft.status().isTerminal()) {
      release(draft);
    }
    Execution head = draft.head();
    if (!head.status().isTerminal() || head.settled() || head.holdsServers()) {
      return;
    }
    boolean tooLate = !draft.hasEvents() && draft.now().isAfter(publishBy(head));
    boolean terminating = head.termination().filter(it -> it.endedAt().isEmpty()).isPresent();
    boolean cleaningUp =
        head.reprotection().filter(FollowUp::isUnderWay).isPresent()
            || head.cleanUp().filter(FollowUp::isUnderWay).isPresent();
    if (terminating || cleaningUp || !head.inbox().isEmpty() || RemainingJobs.areFollowed(draft)) {
      return;
    }
    if (allPublished || tooLate) {
      draft.edit(b -> b.settled(true));
    } else {
      draft.wakeIn(Timing.ASK_AGAIN);
    }
  }

  /** Others may have every server that no job of this execution is launching any more. */
  private static void release(Draft draft) {
    if (!draft.head().holdsServers()) {
      return;
    }
    Set<String> free = RemainingJobs.freeServers(draft);
    free.removeAll(draft.head().releasedServerIds());
    if (!free.isEmpty()) {
      draft.intend(new Effect.ReleaseServers(draft.head().claimRound(), free));
      draft.wakeIn(Timing.ASK_AGAIN);
    }
  }

  /** The end, or the clean-up long after it, whose events are to be published too. */
  private static Instant publishBy(Execution execution) {
    Instant ended = execution.endedAt().orElse(execution.createdAt());
    Instant cleanedUp = execution.termination().flatMap(Termination::endedAt).orElse(ended);
    Instant safe = execution.reprotection().flatMap(FollowUp::endedAt).orElse(ended);
    Instant removed = execution.cleanUp().flatMap(FollowUp::endedAt).orElse(ended);
    Instant last = Timing.later(Timing.later(ended, cleanedUp), Timing.later(safe, removed));
    return last.plus(Timing.PUBLISH_WITHIN);
  }
}
