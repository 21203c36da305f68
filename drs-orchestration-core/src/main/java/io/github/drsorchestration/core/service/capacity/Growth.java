package io.github.drsorchestration.core.service.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * How fast servers were added of late, and when the quota will be full if that goes on. Servers
 * that were removed since are not counted.
 *
 * @param added servers added within that time
 * @param days the time: three months, or less where the first server is younger
 * @param perDay servers a day
 * @param daysUntilFull in how many days the quota will be full; absent without growth
 */
public record Growth(int added, int days, double perDay, Optional<Long> daysUntilFull) {

  private static final int MAX_DAYS = 90;

  /** Less says nothing: servers are added by the dozen on the first day. */
  private static final int MIN_DAYS = 7;

  /** The growth, if it is known when at least one server was added. */
  static Optional<Growth> of(Collection<Instant> additions, Usage usage, Instant now) {
    return additions.stream()
        .min(Instant::compareTo)
        .map(first -> since(first, additions, usage, now));
  }

  private static Growth since(
      Instant first, Collection<Instant> additions, Usage usage, Instant now) {
    long age = Duration.between(first, now).toDays();
    int days = (int) Math.max(MIN_DAYS, Math.min(MAX_DAYS, age));
    Instant from = now.minus(Duration.ofDays(days));
    int added = (int) additions.stream().filter(at -> !at.isBefore(from)).count();
    return new Growth(
        added,
        days,
        Math.round(100.0 * added / days) / 100.0,
        untilFull(usage.free(), added, days));
  }

  private static Optional<Long> untilFull(long free, int added, int days) {
    return added == 0 ? Optional.empty() : Optional.of((free * days + added - 1) / added);
  }
}
