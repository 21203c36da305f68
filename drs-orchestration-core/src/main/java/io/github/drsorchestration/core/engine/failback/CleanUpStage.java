package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.FollowUp;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Removes what a failback needed, in the order that DRS wants: the replication back is stopped, the
 * instance that does not carry production is terminated, and DRS forgets the rest. A server that is
 * home is touched only when it is protected again.
 */
public final class CleanUpStage {

  private static final Duration WITHIN = Duration.ofDays(1);

  private CleanUpStage() {}

  public static void advance(Draft draft) {
    if (draft.head().kind() != ExecutionKind.FAILBACK) {
      return;
    }
    boolean wanted =
        draft.head().startRequest().failbackChoice().cleanUp()
            && draft.head().cleanUp().isEmpty()
            && draft.head().reprotection().filter(it -> !it.isUnderWay()).isPresent()
            && Travellers.all(draft).stream().allMatch(CleanUpStage::isProtectedAgain);
    if (wanted) {
      begin(draft, Actor.ENGINE, Optional.empty());
    }
    draft.head().cleanUp().filter(FollowUp::isUnderWay).ifPresent(it -> goOn(draft, it));
  }

  /** Why there is nothing to clean up; empty if there is something. */
  public static Optional<String> refusal(Draft draft) {
    if (draft.head().kind() != ExecutionKind.FAILBACK) {
      return Optional.of("it is no failback; terminate its instances");
    }
    if (!draft.status().isTerminal()) {
      return Optional.of("it is " + draft.status() + "; cancel it, or wait for its end");
    }
    if (draft.head().cleanUp().filter(FollowUp::isUnderWay).isPresent()) {
      return Optional.of("it is being cleaned up already");
    }
    return Travellers.all(draft).stream().anyMatch(CleanUpStage::canBeCleanedUp)
        ? Optional.empty()
        : Optional.of("nothing of it can be removed: what is home has to be protected again first");
  }

  public static void begin(Draft draft, Actor by, Optional<String> reason) {
    draft.edit(
        b ->
            b.cleanUp(new FollowUp(by, draft.now(), draft.now().plus(WITHIN), Optional.empty()))
                .termination(termination(draft, by, reason))
                .settled(false));
    draft.record(new EventDetails.CleanUpStarted(), event -> event.actor(by).reason(reason));
    for (Traveller traveller : Travellers.all(draft)) {
      if (canBeCleanedUp(traveller)) {
        if (!traveller.stage().isCleaningUp()) {
          traveller.goOn(FailbackStage.STOPPING);
        }
      } else if (traveller.stage() != FailbackStage.CLEANED_UP) {
        traveller.record(
            new EventDetails.FailbackWaits(traveller.stage()),
            Optional.of("it is left as it is until it is protected again"));
      }
    }
    draft.wakeBy(draft.now());
  }

  /** The instances join it one by one; the attempts of an earlier one keep their ids. */
  private static Termination termination(Draft draft, Actor by, Optional<String> reason) {
    Optional<Termination> earlier = draft.head().termination();
    return Termination.builder()
        .requestedBy(by)
        .requestedAt(draft.now())
        .reason(reason.orElse("the failback is cleaned up"))
        .attempts(earlier.map(Termination::attempts).orElse(List.of()))
        .hookRuns(earlier.map(Termination::hookRuns).orElse(List.of()))
        .deadline(draft.now().plus(WITHIN).minus(Timing.TERMINATE_WITHIN))
        .build();
  }

  private static boolean isProtectedAgain(Traveller traveller) {
    return traveller.stage().compareTo(FailbackStage.PROTECTED) >= 0
        || (traveller.server().status().isDone()
            && traveller.failback().production() == ProductionSide.RECOVERY);
  }

  private static boolean canBeCleanedUp(Traveller traveller) {
    return switch (traveller.stage()) {
      case CLEANED_UP -> false;
      case PROTECTED, STOPPING, TERMINATING, FORGETTING -> true;
      case REVERSING -> traveller.failback().reversalAskedAt().isPresent();
      case SYNCING, IN_SYNC -> traveller.failback().production() == ProductionSide.RECOVERY;
      case HOME, REPROTECTING, RESYNCING -> false;
    };
  }

  private static void goOn(Draft draft, FollowUp work) {
    List<Traveller> open = Travellers.at(draft, FailbackStage::isCleaningUp);
    boolean tooLate = !draft.now().isBefore(work.deadline());
    if (!open.isEmpty() && !tooLate) {
      List<Traveller> due = open.stream().filter(Traveller::isDue).toList();
      FollowUpClaims.held(draft, due).forEach(CleanUpSteps::advance);
      open = Travellers.at(draft, FailbackStage::isCleaningUp);
      draft.wakeBy(work.deadline());
    }
    if (open.isEmpty() || tooLate) {
      int cleaned = Travellers.at(draft, stage -> stage == FailbackStage.CLEANED_UP).size();
      draft.edit(b -> b.cleanUp(work.ended(draft.now())));
      draft.record(new EventDetails.CleanUpEnded(cleaned, Travellers.all(draft).size() - cleaned));
    }
  }
}
