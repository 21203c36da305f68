package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.report.ExecutionReport;
import java.util.List;

/**
 * The chart as shapes to be drawn one over the other.
 *
 * @param width its width in pixels
 * @param height its height in pixels
 * @param description what it shows, for readers who do not see it
 * @param boxes rectangles, the lowest first
 * @param areas polygons over the boxes
 * @param bars rectangles over the areas
 * @param lines lines
 * @param labels texts
 */
record Gantt(
    String width,
    String height,
    String description,
    List<Box> boxes,
    List<Area> areas,
    List<Box> bars,
    List<Line> lines,
    List<Label> labels) {

  /** A rectangle; the tip is shown on hovering. */
  record Box(String style, String x, String y, String width, String height, String tip) {}

  /** A polygon. */
  record Area(String style, String points, String tip) {}

  /** A line through points. */
  record Line(String style, String points) {}

  /** A text at its left or middle end, as its style says. */
  record Label(String style, String x, String y, String text) {}

  static Gantt of(ExecutionReport report) {
    return new GanttDrawing(report).draw();
  }
}
