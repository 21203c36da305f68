package io.github.drsorchestration.benchmarks.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Two ways to do something, taken in turn, so that both meet the same load of the machine: whatever
 * else runs there, their ratio stays.
 *
 * @param one how long the one took
 * @param other how long the other took
 */
public record Alternating(Percentiles one, Percentiles other) {

  /**
   * Takes each turn both ways; the first half of the turns counts for nothing.
   *
   * @param turns how many turns count
   */
  public static Alternating of(int turns, IntConsumer one, IntConsumer other) {
    List<Duration> ones = new ArrayList<>();
    List<Duration> others = new ArrayList<>();
    for (int i = 0; i < 2 * turns; i++) {
      int turn = i;
      if (turn % 2 == 0) {
        ones.add(Stopwatch.time(() -> one.accept(turn)));
        others.add(Stopwatch.time(() -> other.accept(turn)));
      } else {
        others.add(Stopwatch.time(() -> other.accept(turn)));
        ones.add(Stopwatch.time(() -> one.accept(turn)));
      }
    }
    return new Alternating(
        Percentiles.of(ones.subList(turns, 2 * turns), it -> it),
        Percentiles.of(others.subList(turns, 2 * turns), it -> it));
  }

  /** How much longer the one takes than the other, by their medians. */
  public double ratio() {
    return one.millis(50) / other.millis(50);
  }
}
