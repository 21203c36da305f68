package io.github.drsorchestration.testkit.proof.invariant.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.core.engine.draft.ExecutionTransitions;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;

/** Follows every status from event to event. */
public final class OnlyAllowedTransitions extends Invariant {

  public OnlyAllowedTransitions() {
    super(
        "only allowed transitions, all on record",
        "consoles and programs rely on the transition table");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    ExecutionStatus status = saved.before().map(Execution::status).orElse(ExecutionStatus.PENDING);
    for (ExecutionEvent event : saved.events()) {
      if (event.type() == EventType.STATUS_CHANGED) {
        ExecutionStatus to = ExecutionStatus.valueOf(event.flatDetails().getOrDefault("to", ""));
        if (!status.name().equals(event.flatDetails().get("from"))
            || !ExecutionTransitions.ofExecutions().allows(status, to)) {
          history.violated(this, "the execution went from " + status + " to " + to);
        }
        status = to;
      }
    }
    if (status != saved.after().status()) {
      history.violated(
          this, "the execution is " + saved.after().status() + ", on record is " + status);
    }
    saved.after().waves().forEach(wave -> followWave(saved, wave, history));
  }

  private void followWave(SavedStep saved, WaveExecution wave, History history) {
    String name = wave.wave().name();
    WaveStatus status = saved.before(wave).map(WaveExecution::status).orElse(WaveStatus.PENDING);
    for (ExecutionEvent event : saved.events()) {
      if (event.type() == EventType.WAVE_STATUS_CHANGED && event.wave().orElse("").equals(name)) {
        WaveStatus to = WaveStatus.valueOf(event.flatDetails().getOrDefault("to", ""));
        if (!status.name().equals(event.flatDetails().get("from"))
            || !ExecutionTransitions.ofWaves().allows(status, to)) {
          history.violated(this, "wave " + name + " went from " + status + " to " + to);
        }
        status = to;
      }
    }
    if (status != wave.status()) {
      history.violated(this, "wave " + name + " is " + wave.status() + ", on record is " + status);
    }
  }
}
