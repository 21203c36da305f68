package io.github.drsorchestration.core.report.html.chart;

import io.github.drsorchestration.core.report.html.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Collects the shapes of a chart. */
final class GanttCanvas {

  private final Set<String> used = new HashSet<>();
  private final List<Gantt.Box> boxes = new ArrayList<>();
  private final List<Gantt.Area> areas = new ArrayList<>();
  private final List<Gantt.Box> bars = new ArrayList<>();
  private final List<Gantt.Line> grid = new ArrayList<>();
  private final List<Gantt.Line> lines = new ArrayList<>();
  private final List<Gantt.Label> labels = new ArrayList<>();

  Gantt gantt(double height, String description) {
    return new Gantt(
        Integer.toString(GanttScale.WIDTH),
        Texts.number(height),
        description,
        GanttLegend.of(used),
        boxes,
        grid,
        areas,
        bars,
        lines,
        labels);
  }

  /** A rectangle behind everything. */
  void box(String style, double x, double y, double width, double height, String tip) {
    used.add(style);
    boxes.add(shape(style, x, y, width, height, tip));
  }

  /** A rectangle before the areas. */
  void bar(String style, double x, double y, double width, double height, String tip) {
    used.add(style);
    bars.add(shape(style, x, y, width, height, tip));
  }

  private static Gantt.Box shape(
      String style, double x, double y, double width, double height, String tip) {
    return new Gantt.Box(
        style, Texts.number(x), Texts.number(y), Texts.number(width), Texts.number(height), tip);
  }

  /** A line behind the areas. */
  void gridLine(double x, double y1, double y2) {
    grid.add(new Gantt.Line("grid", point(x, y1) + " " + point(x, y2)));
  }

  /** A line before everything but the labels. */
  void line(String style, double x1, double y1, double x2, double y2) {
    used.add(style);
    lines.add(new Gantt.Line(style, point(x1, y1) + " " + point(x2, y2)));
  }

  void label(String style, double x, double y, String text) {
    if (!text.isEmpty()) {
      labels.add(new Gantt.Label(style, Texts.number(x), Texts.number(y), text));
    }
  }

  /** The area under a curve of counts; points in the middle of a level stretch are left out. */
  void area(
      String style,
      List<ServerCount.Sample> samples,
      double floor,
      double unit,
      ToIntFunction<ServerCount> count) {
    List<String> points = new ArrayList<>();
    points.add(point(samples.get(0).x(), floor));
    for (int i = 0; i < samples.size(); i++) {
      int now = count.applyAsInt(samples.get(i).crowd());
      boolean level =
          i > 0
              && i < samples.size() - 1
              && now == count.applyAsInt(samples.get(i - 1).crowd())
              && now == count.applyAsInt(samples.get(i + 1).crowd());
      if (!level) {
        points.add(point(samples.get(i).x(), floor - now * unit));
      }
    }
    points.add(point(samples.get(samples.size() - 1).x(), floor));
    used.add(style);
    areas.add(new Gantt.Area(style, String.join(" ", points), ""));
  }

  private static String point(double x, double y) {
    return Texts.number(x) + "," + Texts.number(y);
  }
}
