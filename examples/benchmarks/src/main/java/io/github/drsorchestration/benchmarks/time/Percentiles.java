package io.github.drsorchestration.benchmarks.time;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How long something took, of many times. */
public final class Percentiles {

  private final List<Duration> sorted;

  private Percentiles(List<Duration> sorted) {
    this.sorted = sorted;
  }

  /** Of so many turns; as many again, at first, count for nothing. */
  public static Percentiles of(int turns, IntFunction<Duration> turn) {
    List<Duration> all = IntStream.range(0, 2 * turns).mapToObj(turn).toList();
    return new Percentiles(all.subList(turns, 2 * turns).stream().sorted().toList());
  }

  public static <T> Percentiles of(List<T> turns, Function<T, Duration> time) {
    return new Percentiles(turns.stream().map(time).sorted().toList());
  }

  /** In milliseconds. */
  public double millis(int percent) {
    return sorted.get((sorted.size() - 1) * percent / 100).toNanos() / 1e6;
  }
}
