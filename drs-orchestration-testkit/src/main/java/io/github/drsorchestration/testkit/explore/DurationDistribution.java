package io.github.drsorchestration.testkit.explore;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The distribution of some durations. */
record DurationDistribution(List<Duration> sorted) {

  static DurationDistribution of(Stream<Duration> durations) {
    return new DurationDistribution(durations.sorted().toList());
  }

  /** A percentile by the nearest-rank method; empty without durations. */
  Optional<Duration> percentile(double percent) {
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.size() - 1e-9);
    return Optional.of(sorted.get(Math.max(1, rank) - 1));
  }
}
