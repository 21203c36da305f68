package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.FollowUp;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the servers that a reprotection or a clean-up changes, so that no other execution begins
 * with them in between.
 *
 * <p>A server is held from the first change of a stage to its end, for ten minutes at most: one
 * that does not get on is held only while it is looked at, and one that is only copied not at all.
 * So the next disaster never waits long for it. One that another execution holds is waited for,
 * less and less often, until the work's own deadline.
 */
public final class FollowUpClaims {

  private FollowUpClaims() {}

  /** Whether a server of an execution that has ended is still to be held. */
  public static boolean needs(Draft draft, WaveDraft wave, ServerExecution server) {
    if (server.failback().isEmpty()) {
      return false;
    }
    Traveller traveller = new Traveller(draft, wave, server.serverId());
    return isBeingChanged(traveller) && (getsOn(traveller) || draft.isNeededNow(server.serverId()));
  }

  /**
   * Those of the servers that may be worked with now: what is changed is held, and claimed before.
   */
  static List<Traveller> held(Draft draft, List<Traveller> due) {
    Set<String> serverIds = new LinkedHashSet<>();
    due.stream()
        .filter(FollowUpClaims::isBeingChanged)
        .forEach(it -> serverIds.add(it.server().serverId()));
    if (serverIds.isEmpty()) {
      return due;
    }
    Optional<Map<String, String>> holders = draft.ask(new Question.HoldersOf(serverIds));
    List<Traveller> held = new ArrayList<>();
    Set<String> free = new TreeSet<>();
    for (Traveller traveller : due) {
      String serverId = traveller.server().serverId();
      if (!serverIds.contains(serverId)) {
        held.add(traveller);
      } else if (holders.isPresent()) {
        Optional<String> holder = Optional.ofNullable(holders.get().get(serverId));
        if (isOurs(draft, serverId, holder)) {
          held.add(traveller);
          keep(traveller);
        } else if (isAnothers(draft, holder)) {
          traveller.waitBecause(
              "execution " + holder.orElseThrow() + " holds it", traveller.patience());
        } else if (draft.wasClaimRefused(serverId)) {
          draft.wakeIn(Timing.ASK_AGAIN); // who was quicker is told then
        } else {
          free.add(serverId);
          keep(traveller);
        }
      }
    }
    if (!free.isEmpty()) {
      claim(draft, free);
    }
    return held;
  }

  private static boolean isOurs(Draft draft, String serverId, Optional<String> holder) {
    boolean letGo =
        !draft.head().holdsServers() || draft.head().releasedServerIds().contains(serverId);
    return !letGo
        && (draft.wasClaimed(serverId)
            || holder.filter(draft.head().executionId()::equals).isPresent());
  }

  private static boolean isAnothers(Draft draft, Optional<String> holder) {
    return holder.filter(it -> !it.equals(draft.head().executionId())).isPresent();
  }

  /** What is held only for this look is let go of soon after it. */
  private static void keep(Traveller traveller) {
    traveller.draft().needNow(traveller.server().serverId());
    if (!getsOn(traveller)) {
      traveller.draft().wakeIn(Timing.ASK_AGAIN);
    }
  }

  /** That they are wanted is saved first, so that they are let go of whatever comes between. */
  private static void claim(Draft draft, Set<String> serverIds) {
    Set<String> released = new TreeSet<>(draft.head().releasedServerIds());
    if (!draft.head().holdsServers()) {
      released.addAll(draft.allServerIds());
      draft.edit(b -> b.heldAgain(draft.head().heldAgain() + 1));
    }
    released.removeAll(serverIds);
    draft.edit(b -> b.holdsServers(true).releasedServerIds(released));
    draft.intend(new Effect.ClaimServers(draft.head().claimRound(), serverIds));
    draft.wakeIn(Timing.ASK_AGAIN);
  }

  /** Whether something is asked of DRS that must not meet the launch of another execution. */
  private static boolean isBeingChanged(Traveller traveller) {
    Draft draft = traveller.draft();
    return traveller.stage() == FailbackStage.REPROTECTING
        ? isUnderWay(draft.head().reprotection()) && !traveller.failback().isToPremises()
        : traveller.stage().isCleaningUp() && isUnderWay(draft.head().cleanUp());
  }

  private static boolean isUnderWay(Optional<FollowUp> work) {
    return work.filter(FollowUp::isUnderWay).isPresent();
  }

  private static boolean getsOn(Traveller traveller) {
    return traveller.failback().problem().isEmpty() && !traveller.isLate();
  }
}
