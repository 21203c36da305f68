package io.github.drsorchestration.api.plan;

/** How a wave can end, as far as other waves may depend on it. */
public enum WaveOutcome {
  /** Every server is up. */
  COMPLETED,
  /** Some servers are not up, but no more than the wave tolerates. */
  PARTIAL,
  FAILED,
  TIMED_OUT,
  /** Its condition did not hold. */
  EXCLUDED,
  CANCELLED
}
