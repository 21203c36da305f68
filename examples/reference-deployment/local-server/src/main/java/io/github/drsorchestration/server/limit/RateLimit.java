package io.github.drsorchestration.server.limit;

import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Lets each key do something a number of times at once, and once more whenever an interval has
 * passed. Keys that have not been used for long are forgotten.
 *
 * <pre>{@code
 * RateLimit limit = new RateLimit(time, 10, Duration.ofMinutes(1));
 * Optional<Duration> wait = limit.tryOnce("ada"); // empty: go ahead
 * }</pre>
 */
public final class RateLimit {

  private static final int MAX_KEYS = 10_000;

  private final Time time;
  private final int burst;
  private final Duration interval;

  /** When the last of the uses that were made so far is paid off. */
  private final Map<String, Instant> paidOff = new HashMap<>();

  public RateLimit(Time time, int burst, Duration interval) {
    this.time = time;
    this.burst = burst;
    this.interval = interval;
  }

  /** Counts one use, or says how long to wait for the next one, and does not count it. */
  public synchronized Optional<Duration> tryOnce(String key) {
    Instant now = time.now();
    Optional<Duration> wait = wait(key, now);
    if (wait.isEmpty()) {
      forgetOldKeys(now);
      paidOff.put(key, later(paidOff.getOrDefault(key, now), now).plus(interval));
    }
    return wait;
  }

  /** How long to wait for the next use, without making one. */
  public synchronized Optional<Duration> wait(String key) {
    return wait(key, time.now());
  }

  private Optional<Duration> wait(String key, Instant now) {
    Instant full = now.plus(interval.multipliedBy(burst - 1L));
    Duration wait = Duration.between(full, paidOff.getOrDefault(key, now));
    return wait.isNegative() || wait.isZero() ? Optional.empty() : Optional.of(wait);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void forgetOldKeys(Instant now) {
    if (paidOff.size() < MAX_KEYS) {
      return;
    }
    paidOff.values().removeIf(at -> !at.isAfter(now));
    Iterator<String> keys = paidOff.keySet().iterator();
    while (paidOff.size() >= MAX_KEYS && keys.hasNext()) {
      keys.next();
      keys.remove();
    }
  }
}
