package io.github.drsorchestration.cli.exploration;

import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.testkit.explore.Exploration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws the distribution of RTOs as a histogram. */
final class RtoDrawing {

  private static final int WIDTH = 1160;
  private static final int LEFT = 56;
  private static final int RIGHT = WIDTH - 56;
  private static final int TOP = 84;
  private static final int FLOOR = 324;
  private static final int HEIGHT = 368;
  private static final int LABEL_ROW = 17;
  private static final double[] PERCENTILES = {50, 90, 99};

  private final Exploration exploration;
  private final List<Duration> rtos;
  private final RtoScale scale;
  private final List<RtoChart.Bar> bars = new ArrayList<>();
  private final List<RtoChart.Mark> grid = new ArrayList<>();
  private final List<RtoChart.Mark> marks = new ArrayList<>();
  private final List<RtoChart.Label> labels = new ArrayList<>();

  private RtoDrawing(Exploration exploration) {
    this.exploration = exploration;
    this.rtos = exploration.rtos();
    this.scale = new RtoScale(rtos, exploration.target(), LEFT, RIGHT);
  }

  /** The chart; empty where there is no RTO at all. */
  static Optional<RtoChart> of(Exploration exploration) {
    return exploration.rtos().isEmpty()
        ? Optional.empty()
        : Optional.of(new RtoDrawing(exploration).draw());
  }

  private RtoChart draw() {
    axes();
    bars();
    exploration
        .target()
        .filter(scale::shows)
        .ifPresent(target -> mark("target", "targetlabel", 0, "target", target));
    for (int i = 0; i < PERCENTILES.length; i++) {
      Duration at = exploration.rtoPercentile(PERCENTILES[i]).orElseThrow();
      mark("percentile", "percentilelabel", i + 1, "P" + (int) PERCENTILES[i], at);
    }
    return new RtoChart(WIDTH, HEIGHT, description(), bars, grid, curve(), marks, labels);
  }

  private void axes() {
    for (long tick : scale.ticks()) {
      double x = scale.x((double) tick);
      grid.add(new RtoChart.Mark("grid", line(x, TOP, x, FLOOR)));
      labels.add(label("tick", "middle", x, FLOOR + 18, Clock.of(Duration.ofSeconds(tick))));
    }
    for (int quarter = 0; quarter <= 4; quarter++) {
      double y = FLOOR - (FLOOR - TOP) * quarter / 4.0;
      grid.add(new RtoChart.Mark("grid", line(LEFT, y, RIGHT, y)));
      labels.add(label("tick", "start", RIGHT + 8, y + 4, quarter * 25 + "%"));
    }
    labels.add(label("tick", "middle", (LEFT + RIGHT) / 2.0, HEIGHT - 8, "RTO, from declaration"));
  }

  private void bars() {
    int[] counts = new int[scale.bins()];
    rtos.forEach(rto -> counts[scale.binOf(rto)]++);
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        bar(i, counts[i], most);
      }
    }
    labels.add(label("tick", "end", LEFT - 8, TOP + 4, most + ""));
    labels.add(label("tick", "end", LEFT - 8, FLOOR + 4, "0"));
    labels.add(label("tick", "end", LEFT - 8, TOP - 12, "runs"));
  }

  private void bar(int number, int count, int most) {
    Duration start = Duration.ofSeconds(scale.startOf(number));
    Duration end = Duration.ofSeconds(scale.startOf(number + 1));
    boolean late = exploration.target().filter(target -> start.compareTo(target) >= 0).isPresent();
    double height = (double) count / most * (FLOOR - TOP);
    double x = scale.x(start) + 0.5;
    bars.add(
        new RtoChart.Bar(
            late ? "failed" : "launch",
            number(x),
            number(FLOOR - height),
            number(scale.x(end) - 0.5 - x),
            number(height),
            "%s to %s: %d runs".formatted(Clock.of(start), Clock.of(end), count)));
  }

  /** It stays below 100 % if some runs did not bring every server up. */
  private String curve() {
    double all = exploration.outcomes().size();
    StringBuilder points = new StringBuilder(point(LEFT, FLOOR));
    double lastX = LEFT;
    for (int i = 0; i < rtos.size(); i++) {
      double x = scale.x(rtos.get(i));
      if (x - lastX >= 0.5 || i == rtos.size() - 1) {
        points.append(' ').append(point(x, FLOOR - (i / all) * (FLOOR - TOP)));
        points.append(' ').append(point(x, FLOOR - ((i + 1) / all) * (FLOOR - TOP)));
        lastX = x;
      }
    }
    double end = FLOOR - rtos.size() / all * (FLOOR - TOP);
    return points.append(' ').append(point(RIGHT, end)).toString();
  }

  /** Each label has a row of its own, so that close ones do not cover each other. */
  private void mark(String style, String labelStyle, int row, String name, Duration at) {
    double x = scale.x(at);
    double y = (row + 1) * LABEL_ROW;
    marks.add(new RtoChart.Mark(style, line(x, y - LABEL_ROW + 6, x, FLOOR)));
    boolean atTheEnd = x > WIDTH - 200;
    String text = name + " " + Clock.of(at);
    labels.add(label(labelStyle, atTheEnd ? "end" : "start", x + (atTheEnd ? -6 : 6), y, text));
  }

  private String description() {
    return "%d of %d runs by their RTO: half within %s, nine in ten within %s, all within %s"
        .formatted(
            rtos.size(),
            exploration.outcomes().size(),
            Clock.of(exploration.rtoPercentile(50).orElseThrow()),
            Clock.of(exploration.rtoPercentile(90).orElseThrow()),
            Clock.of(exploration.rtoPercentile(100).orElseThrow()));
  }

  private static RtoChart.Label label(
      String style, String anchor, double x, double y, String text) {
    return new RtoChart.Label(style, anchor, number(x), number(y), text);
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return point(x1, y1) + " " + point(x2, y2);
  }

  private static String point(double x, double y) {
    return number(x) + "," + number(y);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
