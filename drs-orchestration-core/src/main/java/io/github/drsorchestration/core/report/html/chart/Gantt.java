package io.github.drsorchestration.core.report.html.chart;

import io.github.drsorchestration.api.report.ExecutionReport;
import java.util.List;

/**
 * The chart as shapes to be drawn one over the other.
 *
 * @param width its width in pixels
 * @param height its height in pixels
 * @param description what it shows, for readers who do not see it
 * @param legend what its colours mean
 * @param boxes rectangles, the lowest first
 * @param grid lines over the boxes
 * @param areas polygons over the grid
 * @param bars rectangles over the areas
 * @param lines lines
 * @param labels texts
 */
public record Gantt(
    String width,
    String height,
    String description,
    List<GanttLegend> legend,
    List<Box> boxes,
    List<Line> grid,
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

  private static final int MAX_ON_ONE_PAGE = 1_500;

  /** Whether it can still be read when it is shrunk to one page of paper. */
  String extent() {
    return Double.parseDouble(height) <= MAX_ON_ONE_PAGE ? "onepage" : "manypages";
  }

  public static Gantt of(ExecutionReport report) {
    return new GanttDrawing(report).draw();
  }
}
