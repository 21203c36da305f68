package io.github.drsorchestration.core.planning.forecast;

import java.time.Duration;
import java.util.Arrays;

/** The least of some durations that so many of them do not exceed. */
final class Percentile {

  private Percentile() {}

  /**
   * The percentile.
   *
   * @param rank more than 0, and at most 1
   */
  static Duration of(Duration[] values, double rank) {
    Duration[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(rank * sorted.length) - 1];
  }
}
