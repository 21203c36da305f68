package io.github.drsorchestration.api.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.util.Optional;

/**
 * What the business was promised.
 *
 * @param rto the longest time from declaration to the last healthy server
 * @param rpo the longest time between the recovery point used and the declaration
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecoveryTargets(Optional<Duration> rto, Optional<Duration> rpo) {

  /** Nothing was promised. */
  public static final RecoveryTargets NONE =
      new RecoveryTargets(Optional.empty(), Optional.empty());

  public RecoveryTargets {
    Check.present("rto", rto);
    Check.present("rpo", rpo);
    rto.ifPresent(value -> Check.positive("rto", value));
    rpo.ifPresent(value -> Check.positive("rpo", value));
  }
}
