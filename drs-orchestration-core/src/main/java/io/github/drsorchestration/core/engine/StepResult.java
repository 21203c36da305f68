package io.github.drsorchestration.core.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * What a step leaves to the driver of an execution. Everything else is in the store: a driver needs
 * no memory, and a step may be the first one of its process.
 *
 * @param wakeAt when the next step is due; absent if nothing is left to do
 */
public record StepResult(Optional<Instant> wakeAt) {

  /** There is nothing left to do. */
  static final StepResult NOTHING_LEFT = new StepResult(Optional.empty());
}
