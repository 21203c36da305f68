package io.github.drsorchestration.cli.exploration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The scale of the histogram: the positions of durations and the width of bins. */
final class RtoScale {

  private static final int MAX_BINS = 48;
  private static final int MAX_TICKS = 12;
  private static final long[] STEPS = {
    5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400, 604_800
  };

  private final int left;
  private final int right;
  private final long bin;
  private final long tick;
  private final long from;
  private final long to;

  /**
   * @param rtos what must be seen, in order; not empty
   * @param target what is seen too where that leaves half the width to the rest
   */
  RtoScale(List<Duration> rtos, Optional<Duration> target, int left, int right) {
    this.left = left;
    this.right = right;
    long shortest = rtos.get(0).toSeconds();
    long longest = rtos.get(rtos.size() - 1).toSeconds();
    long promised = target.map(Duration::toSeconds).orElse(longest);
    long low = promised > shortest / 2 ? Math.min(promised, shortest) : shortest;
    long high = promised < 2 * longest ? Math.max(promised, longest) : longest;
    this.bin = step(high - low, MAX_BINS);
    this.tick = step(high - low, MAX_TICKS);
    this.from = Math.max(0, low / bin - 1) * bin;
    this.to = (high / bin + 2) * bin;
  }

  double x(Duration at) {
    return x(at.toMillis() / 1000.0);
  }

  double x(double seconds) {
    return left + (seconds - from) / (to - from) * (right - left);
  }

  boolean shows(Duration at) {
    return at.toSeconds() >= from && at.toSeconds() <= to;
  }

  int bins() {
    return (int) ((to - from) / bin);
  }

  int binOf(Duration at) {
    return (int) ((at.toSeconds() - from) / bin);
  }

  /** When a bin begins, in seconds. */
  long startOf(int number) {
    return from + number * bin;
  }

  List<Long> ticks() {
    return LongStream.rangeClosed((from + tick - 1) / tick, to / tick)
        .map(number -> number * tick)
        .boxed()
        .toList();
  }

  private static long step(long span, int most) {
    for (long step : STEPS) {
      if (span / step < most) {
        return step;
      }
    }
    return span / most + 1;
  }
}
