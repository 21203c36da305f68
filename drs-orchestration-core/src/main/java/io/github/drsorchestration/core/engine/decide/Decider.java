package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.CleanUpStage;
import io.github.drsorchestration.core.engine.failback.Homecoming;
import io.github.drsorchestration.core.engine.failback.ReprotectionStage;
import io.github.drsorchestration.core.engine.launch.ExpectedRoom;
import io.github.drsorchestration.core.engine.launch.LaunchJobs;
import io.github.drsorchestration.core.engine.launch.LaunchStage;
import io.github.drsorchestration.core.engine.request.Requests;
import io.github.drsorchestration.core.engine.termination.TerminationStage;
import io.github.drsorchestration.core.engine.wave.ValidationStage;
import io.github.drsorchestration.core.engine.wave.WaveStage;
import java.time.Instant;
import java.util.List;

/**
 * Decides what becomes of an execution. A pure function: the same execution, results, answers and
 * moment give the same decision, and nothing is read or changed outside of them.
 *
 * <p>Where {@link Answers#open()} is not empty afterwards, the decision was made without answers
 * that it asked for and must be made again with them.
 */
public final class Decider {

  private Decider() {}

  /**
   * Makes a decision.
   *
   * @param execution the execution as it is stored
   * @param results what came of the effects that the step before performed
   * @param answers what is known about the world
   * @param now the moment of the decision
   */
  public static Decision decide(
      Execution execution, List<EffectResult> results, Answers answers, Instant now) {
    return decide(new Draft(execution, answers, now), results);
  }

  /**
   * Makes a decision on a draft that nothing was changed in.
   *
   * @param results what came of the effects that the step before performed
   */
  public static Decision decide(Draft draft, List<EffectResult> results) {
    Standstill.notice(draft);
    EffectResults.apply(draft, results);
    Requests.obeyAll(draft);
    if (draft.status() == ExecutionStatus.PENDING) {
      PreflightStage.advance(draft, results);
      if (draft.status() == ExecutionStatus.PENDING) {
        draft.expectRoom(ExpectedRoom.of(draft.head()));
      }
    }
    if (draft.status() != ExecutionStatus.PENDING && !draft.status().isTerminal()) {
      run(draft);
    }
    Deadlines.enforceOnExecution(draft);
    if (draft.status().isTerminal()) {
      RemainingJobs.follow(draft);
      ReprotectionStage.advance(draft);
      CleanUpStage.advance(draft);
      TerminationStage.advance(draft);
    }
    ClosingStage.close(draft);
    if (draft.answers().anyFailed() && !draft.head().settled()) {
      draft.wakeIn(Timing.ASK_AGAIN);
    }
    Standstill.prevent(draft);
    RemainingJobs.calmDown(draft);
    return draft.decision();
  }

  /** Looks at what goes on first, so that nothing is timed out that has just ended. */
  private static void run(Draft draft) {
    WaitStage.advance(draft);
    Unresolved.resolveTakenUp(draft);
    RemainingJobs.follow(draft); // which may bring a wave to life again
    Homecoming.advance(draft);
    for (WaveDraft wave : draft.waves().active()) {
      LaunchJobs.track(draft, wave);
      ValidationStage.track(draft, wave);
    }
    if (draft.answers().anyOpen()) {
      return; // what the jobs say decides the rest, and all is decided again with it
    }
    WaveStage.advanceAll(draft);
    long advanced = draft.eventCount();
    Deadlines.enforceOnWaves(draft);
    do {
      if (draft.eventCount() > advanced) {
        WaveStage.advanceAll(draft);
        advanced = draft.eventCount();
      }
      LaunchStage.launch(draft);
    } while (draft.eventCount() > advanced && !draft.answers().anyOpen());
    StatusStage.settle(draft);
  }
}
