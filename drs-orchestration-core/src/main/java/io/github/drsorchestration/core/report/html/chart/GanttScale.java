package io.github.drsorchestration.core.report.html.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where moments are on the chart, in pixels from its left edge. */
final class GanttScale {

  static final int WIDTH = 1160;
  static final int LEFT = 200;
  private static final int RIGHT = WIDTH - 16;
  private static final double HALF_A_LETTER = 3.8;
  private static final int MAX_TICKS = 12;
  private static final long[] STEPS_IN_MINUTES = {
    1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1_440, 2_880, 10_080
  };

  private final Instant declared;
  private final double millis;

  /**
   * @param declared the left end of the axis
   * @param length what must be seen
   */
  GanttScale(Instant declared, Duration length) {
    this.declared = declared;
    this.millis = Math.max(60_000, length.toMillis() * 1.02);
  }

  double x(Instant at) {
    return x(Duration.between(declared, at));
  }

  /** Moments beyond the ends of the axis are at the ends. */
  double x(Duration sinceDeclared) {
    double share = sinceDeclared.toMillis() / millis;
    return LEFT + Math.max(0, Math.min(1, share)) * (RIGHT - LEFT);
  }

  /** Where a text centred at x has to be so that the chart's right edge does not cut it. */
  static double centred(double x, String text) {
    return Math.min(x, WIDTH - text.length() * HALF_A_LETTER);
  }

  /** The moment at a pixel. */
  Instant at(double x) {
    return declared.plusMillis(Math.round((x - LEFT) / (RIGHT - LEFT) * millis));
  }

  /** The minutes to be marked on the axis. */
  List<Long> ticks() {
    long step = STEPS_IN_MINUTES[STEPS_IN_MINUTES.length - 1];
    for (int i = STEPS_IN_MINUTES.length - 1; i >= 0; i--) {
      if (millis / 60_000 / STEPS_IN_MINUTES[i] <= MAX_TICKS) {
        step = STEPS_IN_MINUTES[i];
      }
    }
    List<Long> ticks = new ArrayList<>();
    for (long minute = 0; minute * 60_000 <= millis; minute += step) {
      ticks.add(minute);
    }
    return ticks;
  }
}
