package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.FollowUp;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.draft.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Protects what came home: its instance in the origin is replicated to the recovery place, with the
 * server that replicated it there before.
 */
public final class ReprotectionStage {

  private static final Duration WITHIN = Duration.ofDays(14);

  private static final Set<FailbackStage> UNPROTECTED =
      EnumSet.of(FailbackStage.HOME, FailbackStage.REPROTECTING, FailbackStage.RESYNCING);

  private ReprotectionStage() {}

  public static void advance(Draft draft) {
    if (draft.head().kind() != ExecutionKind.FAILBACK) {
      return;
    }
    boolean wanted =
        draft.status() == ExecutionStatus.COMPLETED
            && draft.head().startRequest().failbackChoice().reprotect()
            && draft.head().reprotection().isEmpty();
    if (wanted) {
      begin(draft, Actor.ENGINE, Optional.empty());
    }
    draft.head().reprotection().filter(FollowUp::isUnderWay).ifPresent(it -> goOn(draft, it));
  }

  /** Why nothing can be protected again; empty if something can. */
  public static Optional<String> refusal(Draft draft) {
    if (draft.head().kind() != ExecutionKind.FAILBACK) {
      return Optional.of("it is no failback");
    }
    if (!draft.status().isTerminal()) {
      return Optional.of("it is " + draft.status() + "; cancel it, or wait for its end");
    }
    if (draft.head().reprotection().filter(FollowUp::isUnderWay).isPresent()) {
      return Optional.of("its servers are being protected again already");
    }
    return unprotected(draft).isEmpty()
        ? Optional.of("no server of it is home and unprotected")
        : Optional.empty();
  }

  public static void begin(Draft draft, Actor by, Optional<String> reason) {
    draft.edit(
        b ->
            b.reprotection(
                    new FollowUp(by, draft.now(), draft.now().plus(WITHIN), Optional.empty()))
                .settled(false));
    draft.record(new EventDetails.ReprotectionStarted(), event -> event.actor(by).reason(reason));
    unprotected(draft).stream()
        .filter(it -> it.stage() == FailbackStage.HOME)
        .forEach(it -> it.goOn(FailbackStage.REPROTECTING));
    draft.wakeBy(draft.now());
  }

  private static List<Traveller> unprotected(Draft draft) {
    return Travellers.at(draft, UNPROTECTED::contains);
  }

  private static void goOn(Draft draft, FollowUp work) {
    Travellers.at(draft, stage -> stage == FailbackStage.HOME)
        .forEach(it -> it.goOn(FailbackStage.REPROTECTING));
    List<Traveller> due = unprotected(draft).stream().filter(Traveller::isDue).toList();
    FollowUpClaims.held(draft, due).forEach(ReprotectionStage::advance);
    List<Traveller> left = unprotected(draft);
    boolean tooLate = !draft.now().isBefore(work.deadline());
    if (left.isEmpty() || tooLate) {
      int safe =
          Travellers.at(draft, stage -> stage.compareTo(FailbackStage.PROTECTED) >= 0).size();
      draft.edit(b -> b.reprotection(work.ended(draft.now())));
      draft.record(new EventDetails.ReprotectionEnded(safe, left.size()));
    } else {
      draft.wakeBy(work.deadline());
    }
  }

  private static void advance(Traveller traveller) {
    if (traveller.stage() == FailbackStage.RESYNCING) {
      watch(traveller);
      return;
    }
    if (traveller.failback().isToPremises()) {
      awaitAgent(traveller);
      return;
    }
    ServerReference inOrigin = traveller.failback().reversed().orElseThrow();
    new Reversal(traveller, inOrigin, traveller.server().recoveryInstanceId().orElseThrow())
        .done()
        .ifPresent(
            protector -> {
              traveller.goOn(FailbackStage.RESYNCING);
              traveller.lookAgainIn(Copy.SOONEST);
            });
  }

  /** No call makes a machine on premises replicate again: the agent on it does, or its operator. */
  private static void awaitAgent(Traveller traveller) {
    ServerReference protector = protector(traveller);
    new Copy(traveller, protector)
        .look()
        .ifPresent(
            found -> {
              if (found.filter(it -> replicatesAgain(traveller, it)).isPresent()) {
                traveller.goOn(FailbackStage.RESYNCING);
              } else {
                traveller.waitBecause(
                    "the agent on the machine of "
                        + traveller.server().name()
                        + " does not replicate to "
                        + protector
                        + " again yet; start it, or install it anew",
                    traveller.patience());
              }
            });
  }

  /** What DRS still shows of the time before the machine came home does not count. */
  private static boolean replicatesAgain(Traveller traveller, SourceServer protector) {
    ReplicationState state = protector.replicationState();
    boolean seen =
        protector
            .lastSeenAt()
            .filter(at -> at.isAfter(traveller.failback().movedAt().orElse(Instant.MIN)))
            .isPresent();
    return state.isRecoverable()
        && state != ReplicationState.STALLED
        && (seen || !state.isHealthy());
  }

  private static ServerReference protector(Traveller traveller) {
    return new ServerReference(traveller.server().where(), traveller.server().serverId());
  }

  private static void watch(Traveller traveller) {
    ServerReference protector = protector(traveller);
    Copy copy = new Copy(traveller, protector);
    copy.look()
        .ifPresent(
            found -> {
              if (found.filter(it -> it.replicationState().isRecoverable()).isEmpty()) {
                traveller.goOn(FailbackStage.REPROTECTING);
                traveller.waitBecause(protector + " does not replicate any more", Copy.SOONEST);
              } else if (Copy.isDone(found.get())) {
                isProtected(traveller, found.get());
              } else {
                copy.goesOn(found.get());
              }
            });
  }

  private static void isProtected(Traveller traveller, SourceServer protector) {
    traveller.goOn(FailbackStage.PROTECTED);
    traveller.edit(b -> b.protectedAt(traveller.draft().now()).lag(protector.lag()));
    traveller.record(
        new EventDetails.ServerProtected(protector.where().toString()), Optional.empty());
  }
}
