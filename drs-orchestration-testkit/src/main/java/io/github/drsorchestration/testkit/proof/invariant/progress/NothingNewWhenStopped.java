package io.github.drsorchestration.testkit.proof.invariant.progress;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;

/** Checks that a stopped execution starts nothing. */
public final class NothingNewWhenStopped extends Invariant {

  public NothingNewWhenStopped() {
    super(
        "nothing new while paused, cancelled or ended",
        "operators rely on it when they work on the servers by hand");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    if (!isStopped(saved)) {
      return;
    }
    for (WaveExecution wave : saved.after().waves()) {
      boolean begins =
          saved.before(wave).filter(old -> old.status() == WaveStatus.PENDING).isPresent()
              && wave.status().isActive();
      if (begins || !saved.newAttempts(wave).isEmpty() || !saved.newHookRuns(wave).isEmpty()) {
        history.violated(
            this,
            "wave "
                + wave.wave().name()
                + " starts something although the execution is "
                + saved.after().status()
                + saved.after().pause().map(pause -> ", paused by " + pause.by()).orElse(""));
      }
    }
  }

  /**
   * An execution that pauses itself in this step may have begun a wave earlier in the same step.
   */
  private static boolean isStopped(SavedStep saved) {
    Execution after = saved.after();
    boolean paused =
        after
            .pause()
            .filter(pause -> isOlderThan(saved, pause) || !pause.by().equals(Actor.ENGINE))
            .isPresent();
    boolean cancelled =
        after.status() == ExecutionStatus.CANCELLING || after.status() == ExecutionStatus.CANCELLED;
    boolean endedBefore =
        saved.before().filter(old -> old.status().isTerminal()).isPresent()
            && after.status().isTerminal();
    return paused || cancelled || endedBefore;
  }

  private static boolean isOlderThan(SavedStep saved, Pause pause) {
    return saved.before().flatMap(Execution::pause).filter(pause::equals).isPresent();
  }
}
