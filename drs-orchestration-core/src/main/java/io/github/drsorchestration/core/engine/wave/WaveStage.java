package io.github.drsorchestration.core.engine.wave;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.plan.WaveOutcome;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.FailurePolicy;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.draft.WaveDrafts;
import io.github.drsorchestration.core.engine.failback.cutover.CutoverGate;
import io.github.drsorchestration.core.engine.hook.Hooks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves the waves along: condition, pause, approval, hooks, launch, validation, hooks, verdict. */
public final class WaveStage {

  private WaveStage() {}

  /** Moves every wave as far as it goes now; the end of one may be the beginning of others. */
  public static void advanceAll(Draft draft) {
    WaveDrafts waves = draft.waves();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int i = 0; i < waves.size(); i++) {
        WaveExecution wave = waves.head(i);
        if (mayMove(draft, wave)) {
          advance(draft, waves.get(i));
          moved |= waves.head(i).status() != wave.status();
        }
      }
    }
  }

  /** Ends the waves whose turn will not come, because the execution ends. */
  public static void neverBegin(Draft draft) {
    draft.waves().stream()
        .filter(wave -> wave.status() == WaveStatus.PENDING)
        .forEach(wave -> wave.status(WaveStatus.CANCELLED, Optional.of("never begun")));
  }

  private static boolean mayMove(Draft draft, WaveExecution wave) {
    boolean waits = wave.status() == WaveStatus.PENDING;
    return waits ? draft.waves().mayBegin(wave) : wave.status().isActive();
  }

  private static void advance(Draft draft, WaveDraft wave) {
    boolean cancelling = draft.status() == ExecutionStatus.CANCELLING;
    switch (wave.status()) {
      case PENDING -> startIfPossible(draft, wave);
      case AWAITING_APPROVAL -> awaitApproval(draft, wave, cancelling);
      case PREPARING -> prepare(draft, wave, cancelling);
      case LAUNCHING -> launched(wave, cancelling);
      case VALIDATING -> validated(draft, wave);
      case FINISHING -> finish(draft, wave, cancelling);
      case COMPLETED, PARTIAL, FAILED, TIMED_OUT, EXCLUDED, CANCELLED -> {
        // an end
      }
    }
  }

  private static void startIfPossible(Draft draft, WaveDraft wave) {
    boolean resolving = wave.head().resolvingSince().isPresent();
    if (resolving || !draft.mayStart() || FailurePolicy.anyStops(draft)) {
      return;
    }
    if (wave.takesNoPart()) {
      exclude(wave, wave.servers().stream().findFirst().flatMap(it -> it.skipReason()));
    } else if (wave.head().startedAt().isEmpty() && !conditionHolds(draft, wave)) {
      exclude(wave, Optional.of("its condition does not hold"));
    } else if (isSkippedOut(wave)) {
      wave.status(WaveStatus.PARTIAL, Optional.of("every server of it was skipped"));
    } else if (CutoverGate.failure(draft, wave).isPresent()) {
      fail(draft, wave, CutoverGate.failure(draft, wave).orElseThrow());
    } else if (CutoverGate.isOpen(draft, wave)) {
      askForCutover(draft, wave);
      passGates(draft, wave);
    }
  }

  private static void passGates(Draft draft, WaveDraft wave) {
    if (wave.wave().pauseBefore() && !wave.head().pausePassed()) {
      draft.pauseFor(wave, "the plan pauses before wave '" + wave.name() + "'");
    } else if (wave.wave().approval().isPresent() && !Approvals.isApproved(wave)) {
      wave.status(WaveStatus.AWAITING_APPROVAL, Optional.empty());
      Approvals.request(draft, wave);
    } else {
      begin(draft, wave);
    }
  }

  /** Asks for the approval of a cutover, where nobody has approved anything yet. */
  private static void askForCutover(Draft draft, WaveDraft wave) {
    CutoverGate.approval(draft, wave)
        .ifPresent(
            policy -> wave.edit(b -> b.wave(wave.wave().toBuilder().approval(policy).build())));
  }

  private static boolean conditionHolds(Draft draft, WaveDraft wave) {
    return wave.wave().condition().stream().allMatch(condition -> condition.holds(facts(draft)));
  }

  private static WaveCondition.Facts facts(Draft draft) {
    Map<String, WaveOutcome> outcomes = new HashMap<>();
    draft
        .waves()
        .forEach(
            wave ->
                wave.status().outcome().ifPresent(outcome -> outcomes.put(wave.name(), outcome)));
    return new WaveCondition.Facts(
        draft.head().kind(), draft.head().startRequest().parameters(), outcomes);
  }

  private static boolean isSkippedOut(WaveDraft wave) {
    int skipped = wave.count(ServerStatus.SKIPPED);
    int takingPart = wave.servers().size() - wave.count(ServerStatus.EXCLUDED);
    return skipped > 0 && skipped == takingPart && wave.head().unresolvedGroups().isEmpty();
  }

  private static void exclude(WaveDraft wave, Optional<String> reason) {
    for (ServerExecution server : List.copyOf(wave.servers())) {
      wave.edit(server, b -> b.status(ServerStatus.EXCLUDED));
    }
    wave.status(WaveStatus.EXCLUDED, reason.or(() -> Optional.of("it has no servers")));
  }

  private static void begin(Draft draft, WaveDraft wave) {
    Instant deadline = draft.now().plus(wave.wave().timeout());
    wave.edit(b -> b.startedAt(wave.head().startedAt().orElse(draft.now())).deadline(deadline));
    wave.status(WaveStatus.PREPARING, Optional.empty());
    draft.wakeBy(deadline);
  }

  private static void awaitApproval(Draft draft, WaveDraft wave, boolean cancelling) {
    if (cancelling) {
      wave.status(WaveStatus.CANCELLED, Optional.empty());
      return;
    }
    if (FailurePolicy.anyStops(draft)) {
      wave.edit(b -> b.approval(Optional.empty()));
      wave.status(WaveStatus.PENDING, Optional.of("another wave has stopped the execution"));
      return;
    }
    Optional<Failure> failure = Approvals.follow(draft, wave);
    if (failure.isPresent()) {
      fail(draft, wave, failure.get());
    } else if (Approvals.isApproved(wave)
        && draft.mayStart()
        && draft.waves().mayBegin(wave.head())) {
      begin(draft, wave);
    }
  }

  private static void prepare(Draft draft, WaveDraft wave, boolean cancelling) {
    Hooks.Progress hooks =
        WaveHooks.of(draft, wave).advance(hooks(draft, wave.wave().beforeHooks()));
    if (hooks == Hooks.Progress.FAILED) {
      fail(draft, wave, WaveHooks.failure(wave));
    } else if (cancelling && !wave.anyHookInFlight()) {
      wave.status(WaveStatus.CANCELLED, Optional.empty());
    } else if (hooks == Hooks.Progress.DONE) {
      wave.status(WaveStatus.LAUNCHING, Optional.empty());
    }
  }

  private static void launched(WaveDraft wave, boolean cancelling) {
    if (wave.anyLaunchUnderWay()) {
      return;
    }
    if (cancelling || wave.count(ServerStatus.PENDING) == 0) {
      wave.status(WaveStatus.VALIDATING, Optional.empty());
    }
  }

  private static void validated(Draft draft, WaveDraft wave) {
    if (anyOut(wave)) {
      return;
    }
    if (wave.count(ServerStatus.PENDING) > 0) {
      wave.status(WaveStatus.CANCELLED, Optional.of("cancelled before every server was launched"));
    } else if (wave.verdict() == WaveStatus.FAILED) {
      failedByServers(wave);
      FailurePolicy.apply(draft, wave);
    } else {
      boolean late = wave.head().deadline().filter(it -> !draft.now().isBefore(it)).isPresent();
      if (late) {
        wave.edit(b -> b.deadline(draft.now().plus(wave.wave().timeout())));
      }
      wave.status(WaveStatus.FINISHING, Optional.empty());
    }
  }

  private static boolean anyOut(WaveDraft wave) {
    return wave.count(ServerStatus.LAUNCHED) > 0 || wave.count(ServerStatus.LAUNCHING) > 0;
  }

  private static List<Hook> hooks(Draft draft, List<Hook> hooks) {
    return Hooks.ofKind(draft.head().kind(), hooks);
  }

  private static void finish(Draft draft, WaveDraft wave, boolean cancelling) {
    Hooks.Progress hooks =
        WaveHooks.of(draft, wave).advance(hooks(draft, wave.wave().afterHooks()));
    if (anyOut(wave)) {
      return; // one that came up late is looked at first, whatever became of the hooks
    }
    if (hooks == Hooks.Progress.FAILED) {
      fail(draft, wave, WaveHooks.failure(wave));
    } else if (hooks == Hooks.Progress.DONE) {
      wave.status(wave.verdict(), Optional.empty());
    } else if (cancelling && !wave.anyHookInFlight()) {
      wave.status(WaveStatus.CANCELLED, Optional.of("cancelled before its last hooks were run"));
    }
  }

  /** A wave that has failed for lack of time says so. */
  private static void failedByServers(WaveDraft wave) {
    boolean late =
        wave.servers().stream()
            .filter(server -> !server.optional())
            .flatMap(server -> server.failure().stream())
            .anyMatch(failure -> failure.code() == FailureCode.TIMED_OUT);
    if (late) {
      Failure why = new Failure(FailureCode.TIMED_OUT, "no end within " + wave.wave().timeout());
      wave.edit(b -> b.failure(why));
      wave.status(WaveStatus.TIMED_OUT, Optional.of(why.message()));
    } else {
      wave.status(WaveStatus.FAILED, Optional.of(failedServers(wave)));
    }
  }

  private static String failedServers(WaveDraft wave) {
    return wave.count(ServerStatus.FAILED) + " of " + wave.servers().size() + " servers failed";
  }

  private static void fail(Draft draft, WaveDraft wave, Failure why) {
    wave.edit(b -> b.failure(why));
    wave.status(WaveStatus.FAILED, Optional.of(why.message()));
    FailurePolicy.apply(draft, wave);
  }
}
