package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.cutover.CutoverGate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes every server of a failback to a copy in the origin that can be launched. All of them begin
 * at once, whatever wave they are in: the copies take longest.
 */
public final class Homecoming {

  private Homecoming() {}

  public static void advance(Draft draft) {
    if (draft.head().kind() != ExecutionKind.FAILBACK
        || draft.status() == ExecutionStatus.CANCELLING) {
      return;
    }
    draft.waves().forEach(wave -> failWhatHasNoWay(draft, wave));
    for (Traveller traveller : Travellers.at(draft, FailbackStage::isBeforeLaunch)) {
      if (isOnTheWay(draft, traveller)) {
        advance(traveller);
      }
    }
  }

  /** Whether servers are to be launched whose way home is to be looked for. */
  public static boolean anyToLookFor(Draft draft, WaveDraft wave) {
    return draft.head().kind() == ExecutionKind.FAILBACK && !beforeLaunch(wave).isEmpty();
  }

  /** The servers that are to be launched, with a way home or without one. */
  public static List<ServerExecution> beforeLaunch(WaveDraft wave) {
    return wave.servers().stream()
        .filter(server -> server.status() == ServerStatus.PENDING)
        .filter(server -> server.failback().stream().allMatch(it -> it.stage().isBeforeLaunch()))
        .toList();
  }

  private static List<ServerExecution> withoutWay(WaveDraft wave) {
    return beforeLaunch(wave).stream().filter(server -> server.failback().isEmpty()).toList();
  }

  /** A launch would not bring it home, but replace what carries production. */
  private static void failWhatHasNoWay(Draft draft, WaveDraft wave) {
    boolean lookedFor = wave.head().resolvingSince().isPresent();
    if (wave.status() == WaveStatus.EXCLUDED || lookedFor) {
      return;
    }
    withoutWay(wave).forEach(server -> failWithoutWay(draft, wave, server));
  }

  /** What was done on its way so far is kept, and can be cleaned up. */
  public static void failWithoutWay(Draft draft, WaveDraft wave, ServerExecution server) {
    wave.fail(server, new Failure(FailureCode.NOT_RECOVERABLE, whyNoWay(draft, server)));
  }

  private static String whyNoWay(Draft draft, ServerExecution server) {
    return "no way home was found for it; retry it, or start another failback"
        + draft.head().findings().stream()
            .filter(finding -> finding.severity() == Severity.BLOCKING)
            .filter(finding -> finding.serverId().filter(server.serverId()::equals).isPresent())
            .reduce((earlier, later) -> later)
            .map(finding -> ": " + finding.code() + ": " + finding.message())
            .orElse("");
  }

  /** Production of a server is in the origin, now that it runs well there. */
  public static void arrived(Draft draft, WaveDraft wave, ServerExecution server) {
    if (server.failback().filter(it -> it.stage().isBeforeLaunch()).isEmpty()) {
      return;
    }
    Traveller traveller = new Traveller(draft, wave, server.serverId());
    traveller.goOn(FailbackStage.HOME);
    traveller.edit(b -> b.production(ProductionSide.ORIGIN).movedAt(draft.now()));
    traveller.record(
        new EventDetails.ProductionMoved(
            ProductionSide.ORIGIN, server.recoveryInstanceId().orElse("")),
        Optional.empty());
  }

  /**
   * Whether a launch now would lose what was written since the copy fell behind; the server waits
   * until it is in sync again.
   */
  public static boolean isOutOfSync(
      Draft draft, WaveDraft wave, ServerExecution server, Optional<SourceServer> now) {
    boolean behind =
        server.failback().filter(way -> !way.isToPremises()).isPresent()
            && now.filter(copy -> !copy.replicationState().isHealthy()).isPresent();
    if (behind) {
      outOfSync(new Traveller(draft, wave, server.serverId()), now.get());
    }
    return behind;
  }

  private static void outOfSync(Traveller traveller, SourceServer now) {
    traveller.outOfSync(now.replicationState().name(), now.replicationError());
  }

  /** Looks at once how it stands with a copy that was ready to be launched, and is no more. */
  public static void lookAgain(Draft draft, WaveDraft wave, ServerExecution server) {
    new Traveller(draft, wave, server.serverId()).lookAgainIn(Duration.ZERO);
  }

  private static boolean isOnTheWay(Draft draft, Traveller traveller) {
    return traveller.server().status() == ServerStatus.PENDING
        && traveller.wave().status() != WaveStatus.EXCLUDED
        && CutoverGate.mayTakePart(draft, traveller.wave());
  }

  private static void advance(Traveller traveller) {
    if (traveller.stage() != FailbackStage.IN_SYNC && isTooLate(traveller)) {
      return;
    }
    if (!traveller.isDue()) {
      return;
    }
    if (traveller.failback().isToPremises()) {
      PremisesCopy.advance(traveller);
      return;
    }
    switch (traveller.stage()) {
      case REVERSING -> reverse(traveller);
      case SYNCING, IN_SYNC -> watch(traveller);
      default -> throw new IllegalStateException("no stage before the launch");
    }
  }

  private static boolean isTooLate(Traveller traveller) {
    Draft draft = traveller.draft();
    Instant deadline = CopyTime.deadline(draft, traveller.failback());
    if (draft.head().pause().isPresent()) {
      return false;
    }
    if (draft.now().isBefore(deadline)) {
      draft.wakeBy(deadline);
      return false;
    }
    Duration within = CopyTime.allowed(draft, traveller.failback());
    String why = traveller.failback().problem().map(problem -> "; " + problem).orElse("");
    traveller
        .wave()
        .fail(
            traveller.server(),
            new Failure(FailureCode.TIMED_OUT, "not in sync within " + within + why));
    return true;
  }

  private static void reverse(Traveller traveller) {
    new Reversal(
            traveller,
            new ServerReference(traveller.server().where(), traveller.server().serverId()),
            traveller.failback().instanceId())
        .done()
        .ifPresent(server -> reversed(traveller, server));
  }

  private static void reversed(Traveller traveller, ServerReference server) {
    traveller.goOn(FailbackStage.SYNCING);
    traveller.edit(b -> b.reversed(server));
    traveller.record(
        new EventDetails.ServerReversed(
            traveller.failback().instanceId(), server.where().toString(), server.serverId()),
        Optional.empty());
    traveller.lookAgainIn(Copy.SOONEST);
  }

  private static void watch(Traveller traveller) {
    ServerReference of = traveller.failback().reversed().orElseThrow();
    Copy copy = new Copy(traveller, of);
    copy.look()
        .ifPresent(
            found -> {
              if (found.filter(it -> it.replicationState().isRecoverable()).isEmpty()) {
                lost(traveller, of, found);
              } else {
                seen(traveller, copy, found.get());
              }
            });
  }

  /** The copy was stopped or deleted by hand: it is made once more. */
  private static void lost(Traveller traveller, ServerReference of, Optional<SourceServer> now) {
    String why = now.map(it -> "is " + it.replicationState()).orElse("does not exist any more");
    traveller.goOn(FailbackStage.REVERSING);
    traveller.edit(b -> b.reversed(Optional.empty()));
    traveller.waitBecause(of + " " + why, Copy.SOONEST);
  }

  private static void seen(Traveller traveller, Copy copy, SourceServer now) {
    boolean was = traveller.failback().isInSync();
    boolean is = Copy.isDone(now);
    if (is && !was) {
      traveller.inSync(now.lag());
    } else if (was && !now.replicationState().isHealthy()) {
      outOfSync(traveller, now);
    }
    copy.goesOn(now);
  }
}
