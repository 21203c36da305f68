package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.FailurePolicy;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.cutover.CutoverGate;
import io.github.drsorchestration.core.engine.wave.WaveStage;
import java.util.List;
import java.util.Optional;

/** Says honestly how the execution as a whole is. */
final class StatusStage {

  private StatusStage() {}

  static void settle(Draft draft) {
    List<WaveDraft> active = draft.waves().active();
    waitForWhatIsUndecided(draft, active);
    if (draft.status() == ExecutionStatus.CANCELLING) {
      if (active.isEmpty()) {
        endCancelled(draft);
      }
    } else if (isFinished(draft, active)) {
      end(draft, outcome(draft), Optional.empty());
    } else if (draft.head().pause().isPresent()) {
      pause(draft);
    } else {
      boolean waiting =
          !active.isEmpty()
              && active.stream().allMatch(wave -> wave.status() == WaveStatus.AWAITING_APPROVAL);
      move(
          draft,
          waiting ? ExecutionStatus.AWAITING_APPROVAL : ExecutionStatus.RUNNING,
          Optional.empty());
    }
  }

  /** The pause for one failure may have ended while another one still waits for a decision. */
  private static void waitForWhatIsUndecided(Draft draft, List<WaveDraft> active) {
    boolean cancelling = draft.status() == ExecutionStatus.CANCELLING;
    if (active.isEmpty() && !cancelling && draft.head().pause().isEmpty()) {
      draft.waves().stream()
          .filter(wave -> FailurePolicy.pauses(wave.head()))
          .findFirst()
          .ifPresent(wave -> FailurePolicy.apply(draft, wave));
    }
  }

  private static boolean isFinished(Draft draft, List<WaveDraft> active) {
    if (!active.isEmpty()
        || Unresolved.isWanted(draft)
        || CutoverGate.holdsAny(draft)
        || draft.waves().heads().stream().anyMatch(FailurePolicy::pauses)) {
      return false;
    }
    boolean someWait =
        draft.waves().heads().stream().anyMatch(it -> it.status() == WaveStatus.PENDING);
    // A wave that could start, and may, would have started by now.
    return !someWait || FailurePolicy.anyStops(draft) || draft.mayStart();
  }

  /** What was reopened is not worse off than before: it can be taken up once more. */
  private static void endCancelled(Draft draft) {
    if (draft.head().reopened() > 0) {
      end(draft, outcome(draft), Optional.of("what was taken up again was cancelled"));
    } else {
      WaveStage.neverBegin(draft);
      end(draft, ExecutionStatus.CANCELLED, Optional.of(leftBehind(draft)));
    }
  }

  private static void pause(Draft draft) {
    boolean quiet = draft.waves().active().stream().noneMatch(WaveDraft::isBusy);
    if (draft.status() != ExecutionStatus.PAUSED) {
      Actor actor = draft.head().pause().orElseThrow().by();
      Optional<String> reason = draft.head().pause().map(pause -> pause.reason());
      ExecutionStatus to = quiet ? ExecutionStatus.PAUSED : ExecutionStatus.PAUSE_PENDING;
      if (draft.status() != to) {
        draft.status(to, actor, reason);
      }
    }
  }

  private static void move(Draft draft, ExecutionStatus to, Optional<String> reason) {
    if (draft.status() != to) {
      draft.status(to, Actor.ENGINE, reason);
    }
  }

  /** Ends the execution, for the time being where a retry may reopen it. */
  static void end(Draft draft, ExecutionStatus how, Optional<String> reason) {
    draft.edit(b -> b.endedAt(draft.now()).pause(Optional.empty()));
    draft.status(how, Actor.ENGINE, reason);
  }

  /** COMPLETED only if every server that takes part is up and nothing else failed. */
  static ExecutionStatus outcome(Draft draft) {
    long up = count(draft, ServerStatus.RECOVERED);
    long all =
        draft.waves().stream().mapToLong(wave -> wave.servers().size()).sum()
            - count(draft, ServerStatus.EXCLUDED);
    boolean wavesWell =
        draft.waves().stream()
            .allMatch(
                wave ->
                    wave.status() == WaveStatus.COMPLETED || wave.status() == WaveStatus.EXCLUDED);
    if (up == all && wavesWell) {
      return ExecutionStatus.COMPLETED;
    }
    return up == 0 ? ExecutionStatus.FAILED : ExecutionStatus.PARTIAL;
  }

  private static long count(Draft draft, ServerStatus status) {
    return draft.waves().stream().mapToLong(wave -> wave.count(status)).sum();
  }

  private static String leftBehind(Draft draft) {
    if (draft.head().kind() == ExecutionKind.FAILBACK) {
      return "production stays where it runs, and is replicated back; clean up to stop that";
    }
    long instances =
        draft.waves().stream()
            .flatMap(wave -> wave.servers().stream())
            .filter(server -> server.recoveryInstanceId().isPresent())
            .count();
    long jobs = draft.launchAttempts().filter(attempt -> attempt.status().isUnderWay()).count();
    return instances
        + " recovery instances are left; terminate the execution to remove them"
        + (jobs == 0 ? "" : "; " + jobs + " launch jobs still run");
  }
}
