package io.github.drsorchestration.testkit.control;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Duration;
import java.util.Optional;

/**
 * How far time is to go on. Without either field, to the next event.
 *
 * @param by for how long, such as {@code PT10M}; at most 30 days
 * @param seconds the same as a number
 */
public record Advance(Optional<Duration> by, Optional<Double> seconds) {

  private static final Duration LONGEST = Duration.ofDays(30);

  public Advance {
    if (by.isPresent() && seconds.isPresent()) {
      throw new InvalidValueException("seconds", "cannot be set beside by");
    }
    by.ifPresent(it -> check("by", it));
    seconds.ifPresent(it -> check("seconds", duration(it)));
  }

  private static void check(String field, Duration duration) {
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new InvalidValueException(field, "must not be negative, and at most 30 days");
    }
  }

  private static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }

  /** For how long; empty means to the next event. */
  public Optional<Duration> duration() {
    return by.or(() -> seconds.map(Advance::duration));
  }
}
