package io.github.drsorchestration.core.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a notification that could not be delivered is tried again, and when it is given up.
 *
 * @param first how long after the first failure
 * @param longest how long after a failure at most; each wait is three times the one before
 * @param maxAttempts how often it is tried at most
 * @param maxAge how long it is tried at most
 */
public record RetryPolicy(Duration first, Duration longest, int maxAttempts, Duration maxAge) {

  /** After 10 s, 30 s, 90 s and so on, then every half hour for a day. */
  public static final RetryPolicy STANDARD =
      new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(30), 60, Duration.ofDays(1));

  private static final int FACTOR = 3;

  /**
   * When to try again.
   *
   * @param attempts how often it was tried
   * @param since when it was first to be sent
   * @param failedAt when it failed last
   * @param atLeast how long the channel asks to wait
   * @return empty if it is given up
   */
  public Optional<Instant> next(int attempts, Instant since, Instant failedAt, Duration atLeast) {
    Duration backoff = backoff(attempts);
    Instant at = failedAt.plus(backoff.compareTo(atLeast) >= 0 ? backoff : atLeast);
    return attempts >= maxAttempts || at.isAfter(since.plus(maxAge))
        ? Optional.empty()
        : Optional.of(at);
  }

  private Duration backoff(int attempts) {
    Duration wait = first;
    for (int i = 1; i < attempts && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(FACTOR);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
