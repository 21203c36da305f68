package io.github.drsorchestration.core.planning.forecast.load;

import io.github.drsorchestration.api.report.StepKind;
import java.time.Duration;
import java.util.Objects;

/**
 * Time that a wave needs besides its launches, whatever the quotas.
 *
 * @param kind what is waited for
 * @param why the same for people
 * @param length how long it is expected to take
 */
public record FixedWait(StepKind kind, String why, Duration length) {

  public FixedWait {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(why, "why");
    Workload.requireNotNegative("length", length);
  }

  public static Duration total(Iterable<FixedWait> waits) {
    Duration total = Duration.ZERO;
    for (FixedWait wait : waits) {
      total = total.plus(wait.length());
    }
    return total;
  }
}
