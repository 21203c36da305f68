package io.github.drsorchestration.api.execution;

import io.github.drsorchestration.api.plan.WaveOutcome;
import java.util.Optional;

/** How far a wave is. Which status may follow which is one table in the engine. */
public enum WaveStatus {
  /** Its dependencies are not satisfied, or the execution has ended before it could start. */
  PENDING,
  AWAITING_APPROVAL,
  /** The hooks before it run. */
  PREPARING,
  /** Its servers wait for room, or their jobs run. */
  LAUNCHING,
  /** The jobs have ended; instances are looked for and health is checked. */
  VALIDATING,
  /** The hooks after it run. */
  FINISHING,
  COMPLETED,
  PARTIAL,
  FAILED,
  TIMED_OUT,
  EXCLUDED,
  CANCELLED;

  /** Whether work is going on or being waited for. */
  public boolean isActive() {
    return switch (this) {
      case AWAITING_APPROVAL, PREPARING, LAUNCHING, VALIDATING, FINISHING -> true;
      case PENDING, COMPLETED, PARTIAL, FAILED, TIMED_OUT, EXCLUDED, CANCELLED -> false;
    };
  }

  /** How the wave ended, if it has. */
  public Optional<WaveOutcome> outcome() {
    return switch (this) {
      case COMPLETED -> Optional.of(WaveOutcome.COMPLETED);
      case PARTIAL -> Optional.of(WaveOutcome.PARTIAL);
      case FAILED -> Optional.of(WaveOutcome.FAILED);
      case TIMED_OUT -> Optional.of(WaveOutcome.TIMED_OUT);
      case EXCLUDED -> Optional.of(WaveOutcome.EXCLUDED);
      case CANCELLED -> Optional.of(WaveOutcome.CANCELLED);
      case PENDING, AWAITING_APPROVAL, PREPARING, LAUNCHING, VALIDATING, FINISHING ->
          Optional.empty();
    };
  }
}
