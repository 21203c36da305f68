package io.github.drsorchestration.core.report.html.chart;

import java.util.List;
import java.util.Set;

/**
 * What a colour of the chart means.
 *
 * @param style the colour's class in the style sheet
 * @param text its meaning
 */
record GanttLegend(String style, String text) {

  private static final List<GanttLegend> ALL =
      List.of(
          new GanttLegend("launch", "launching"),
          new GanttLegend("retried", "launching again"),
          new GanttLegend("verify", "launched, not yet healthy"),
          new GanttLegend("up", "up"),
          new GanttLegend("failed", "failed launch"),
          new GanttLegend("hook", "hook"),
          new GanttLegend("approval", "waiting for approval"),
          new GanttLegend("pause", "paused"),
          new GanttLegend("critical", "critical path"));

  /** The meanings of the colours that a chart uses. */
  static List<GanttLegend> of(Set<String> used) {
    return ALL.stream().filter(entry -> used.contains(entry.style())).toList();
  }
}
