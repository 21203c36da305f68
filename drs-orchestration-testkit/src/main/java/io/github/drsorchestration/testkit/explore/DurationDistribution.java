package io.github.drsorchestration.testkit.explore;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Durations in order of length. */
record DurationDistribution(List<Duration> sorted) {

  static DurationDistribution of(Stream<Duration> durations) {
    return new DurationDistribution(durations.sorted().toList());
  }

  /** The shortest that so many percent do not exceed; empty where there is none at all. */
  Optional<Duration> percentile(double percent) {
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.size() - 1e-9);
    return Optional.of(sorted.get(Math.max(1, rank) - 1));
  }
}
