package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a step leaves to whoever drives the execution.
 *
 * @param wakeAt when the next step is due; absent if nothing is left to do
 * @param results what came of the step's effects. They are to be handed to the next step, which is
 *     due at once where there are any; if they are lost, the engine finds them out again.
 */
public record StepResult(Optional<Instant> wakeAt, List<EffectResult> results) {

  /** There is nothing left to do. */
  static final StepResult NOTHING_LEFT = new StepResult(Optional.empty(), List.of());

  public StepResult {
    results = List.copyOf(results);
  }
}
