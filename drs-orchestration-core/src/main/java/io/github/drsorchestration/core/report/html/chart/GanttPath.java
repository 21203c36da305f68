package io.github.drsorchestration.core.report.html.chart;

import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.ExecutionReport;
import java.util.List;
import java.util.Optional;

/** Draws the critical path: a line under what it leads through, and down from one to the next. */
final class GanttPath {

  private final ExecutionReport report;
  private final List<GanttRow> rows;
  private final GanttScale scale;
  private final GanttCanvas canvas;

  GanttPath(ExecutionReport report, List<GanttRow> rows, GanttScale scale, GanttCanvas canvas) {
    this.report = report;
    this.rows = rows;
    this.scale = scale;
    this.canvas = canvas;
  }

  void draw() {
    Optional<Double> level = Optional.empty();
    for (CriticalStep step : report.criticalPath()) {
      Optional<Double> y = rowOf(step).map(row -> row.bottom() - 1.5);
      double x = scale.x(step.from());
      if (y.isPresent()) {
        canvas.line("critical", x, y.get(), scale.x(step.to()), y.get());
        level
            .filter(from -> !from.equals(y.get()))
            .ifPresent(from -> canvas.line("critical link", x, from, x, y.get()));
        level = y;
      }
    }
  }

  /** The row of the step's server; where that has none of its own, of its wave. */
  private Optional<GanttRow> rowOf(CriticalStep step) {
    List<GanttRow> ofWave =
        rows.stream()
            .filter(row -> step.wave().filter(row.wave().name()::equals).isPresent())
            .toList();
    Optional<GanttRow> ofServer =
        ofWave.stream()
            .filter(
                row ->
                    row.server()
                        .filter(
                            server -> step.serverId().filter(server.serverId()::equals).isPresent())
                        .isPresent())
            .findFirst();
    return ofServer.or(
        () ->
            ofWave.stream()
                .filter(row -> step.serverId().isEmpty() || row.kind() != GanttRow.Kind.SERVER)
                .reduce((first, second) -> step.serverId().isPresent() ? second : first));
  }
}
