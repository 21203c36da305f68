package io.github.drsorchestration.lambda.coldstart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long starts took, and how much of a processor. */
final class Samples {

  private final List<Long> times = new ArrayList<>();
  private final List<Long> processor = new ArrayList<>();

  /**
   * Adds one that ends now.
   *
   * @param begun as {@link System#nanoTime} had it
   */
  void add(long begun, Duration processorTime) {
    times.add((System.nanoTime() - begun) / 1_000_000);
    processor.add(processorTime.toMillis());
  }

  /** Medians in milliseconds, and the range of the times. */
  @Override
  public String toString() {
    Collections.sort(times);
    Collections.sort(processor);
    return "%d (%d–%d, processor %d)"
        .formatted(
            times.get(times.size() / 2),
            times.get(0),
            times.get(times.size() - 1),
            processor.get(processor.size() / 2));
  }
}
