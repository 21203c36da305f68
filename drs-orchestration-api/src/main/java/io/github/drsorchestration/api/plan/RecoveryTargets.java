package io.github.drsorchestration.api.plan;

import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.util.Optional;

/**
 * What the business was promised.
 *
 * @param rto the longest time from declaration to the last healthy server
 * @param rpo the longest time between the recovery point used and the declaration
 */
public record RecoveryTargets(Optional<Duration> rto, Optional<Duration> rpo) {

  /** Nothing was promised. */
  public static final RecoveryTargets NONE =
      new RecoveryTargets(Optional.empty(), Optional.empty());

  public RecoveryTargets {
    rto.ifPresent(value -> Check.positive("rto", value));
    rpo.ifPresent(value -> Check.positive("rpo", value));
  }
}
