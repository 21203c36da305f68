package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.FollowUp;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds a server against other executions while a reprotection or a clean-up changes it, so that no
 * drill and no recovery begins in between. A server that does not get on is let go of until it is
 * tried again, and one that is only copied is not held: the next disaster does not wait for it.
 */
public final class FollowUpClaims {

  private FollowUpClaims() {}

  /** Whether a server of an execution that has ended is still to be held. */
  public static boolean needs(Draft draft, ServerExecution server) {
    return Travellers.of(draft, server.serverId()).filter(FollowUpClaims::needs).isPresent();
  }

  private static boolean needs(Traveller traveller) {
    Draft draft = traveller.draft();
    boolean changed =
        traveller.stage() == FailbackStage.REPROTECTING
            ? isUnderWay(draft.head().reprotection()) && !traveller.failback().isToPremises()
            : traveller.stage().isCleaningUp() && isUnderWay(draft.head().cleanUp());
    boolean getsOn =
        traveller.failback().problem().isEmpty()
            || !draft.now().isBefore(traveller.failback().nextLookAt());
    return changed && getsOn;
  }

  private static boolean isUnderWay(Optional<FollowUp> work) {
    return work.filter(FollowUp::isUnderWay).isPresent();
  }

  /** Whether the server is held by this execution; it is claimed where nobody holds it. */
  static boolean isHeld(Traveller traveller) {
    Draft draft = traveller.draft();
    String serverId = traveller.server().serverId();
    Optional<Map<String, String>> holders = draft.ask(new Question.HoldersOf(Set.of(serverId)));
    if (holders.isEmpty()) {
      return false;
    }
    String holder = holders.get().get(serverId);
    if (holder == null) {
      claim(draft, serverId);
      return false;
    }
    boolean ours = holder.equals(draft.head().executionId()) && !wasReleased(draft, serverId);
    if (!ours && holder.equals(draft.head().executionId())) {
      claim(draft, serverId); // it is being released just now
    } else if (!ours) {
      traveller.waitBecause("execution " + holder + " holds it", traveller.patience());
    }
    return ours;
  }

  private static void claim(Draft draft, String serverId) {
    Set<String> released = new TreeSet<>(draft.head().releasedServerIds());
    if (!draft.head().holdsServers()) {
      released.addAll(draft.allServerIds());
    }
    released.remove(serverId);
    draft.edit(b -> b.holdsServers(true).releasedServerIds(released));
    if (!draft.wasClaimRefused(serverId)) {
      draft.intend(new Effect.ClaimServers(draft.head().reopened(), Set.of(serverId)));
    }
    draft.wakeIn(Timing.ASK_AGAIN);
  }

  private static boolean wasReleased(Draft draft, String serverId) {
    return !draft.head().holdsServers() || draft.head().releasedServerIds().contains(serverId);
  }
}
