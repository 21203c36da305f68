package io.github.drsorchestration.core.report.html.chart;

import io.github.drsorchestration.api.report.ApprovalReport;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.HookReport;
import io.github.drsorchestration.api.report.LaunchReport;
import io.github.drsorchestration.api.report.PauseReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.core.report.html.text.Labels;
import io.github.drsorchestration.core.report.html.text.Texts;
import io.github.drsorchestration.core.report.html.text.Troubles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Draws the chart row by row. */
final class GanttDrawing {

  private final ExecutionReport report;
  private final Instant end;
  private final GanttScale scale;
  private final List<GanttRow> rows;
  private final GanttCanvas canvas = new GanttCanvas();
  private final double bottom;

  GanttDrawing(ExecutionReport report) {
    this.report = report;
    this.end = report.endedAt().orElse(report.generatedAt());
    Duration length = Duration.between(report.declaredAt(), end);
    Duration target = report.rto().target().orElse(Duration.ZERO);
    boolean near = target.compareTo(length.multipliedBy(2)) < 0;
    this.scale =
        new GanttScale(report.declaredAt(), near && target.compareTo(length) > 0 ? target : length);
    this.rows = GanttRow.of(report.waves());
    this.bottom = rows.isEmpty() ? 60 : rows.get(rows.size() - 1).bottom() + 8;
  }

  Gantt draw() {
    drawAxis();
    rows.stream()
        .filter(row -> row.kind() == GanttRow.Kind.WAVE)
        .forEach(row -> canvas.box("stripe", 0, row.top(), GanttScale.WIDTH, row.height(), ""));
    report.pauses().forEach(this::drawPause);
    for (GanttRow row : rows) {
      switch (row.kind()) {
        case WAVE -> drawWave(row);
        case SERVER -> row.server().ifPresent(server -> drawServer(row, server));
        case CROWD -> drawCrowd(row);
      }
    }
    new GanttPath(report, rows, scale, canvas).draw();
    drawTarget();
    return canvas.gantt(bottom + 4, description());
  }

  private String description() {
    int servers = report.waves().stream().mapToInt(wave -> wave.servers().size()).sum();
    return Texts.plural(report.waves().size(), "wave")
        + " with "
        + Texts.plural(servers, "server")
        + " over "
        + Texts.duration(Duration.between(report.declaredAt(), end))
        + " since the declaration. The tables below say the same in words.";
  }

  private void drawAxis() {
    for (long minute : scale.ticks()) {
      double x = scale.x(Duration.ofMinutes(minute));
      canvas.gridLine(x, 32, bottom);
      canvas.label("tick", x, 26, minute + (minute == 0 ? " min" : ""));
    }
  }

  private void drawPause(PauseReport pause) {
    Instant to = pause.to().orElse(end);
    double x = scale.x(pause.from());
    String why = pause.reason().map(reason -> ": " + reason).orElse("");
    canvas.box("pause", x, 32, scale.x(to) - x, bottom - 32, "Paused by " + pause.by() + why);
    canvas.label("band", (x + scale.x(to)) / 2, 44, scale.x(to) - x > 44 ? "paused" : "");
  }

  private void drawWave(GanttRow row) {
    WaveReport wave = row.wave();
    canvas.label("wave", 10, row.middle() + 4, Labels.fitted(wave.name(), 26));
    wave.startedAt()
        .ifPresent(
            start -> {
              double x = scale.x(start);
              double width = scale.x(wave.endedAt().orElse(end)) - x;
              String tip = "Wave " + wave.name() + ": " + Texts.words(wave.status());
              canvas.bar(
                  "wavebar " + Texts.style(wave.status()),
                  x,
                  row.middle() - 4,
                  Math.max(2, width),
                  8,
                  tip);
            });
    wave.approvals().forEach(approval -> drawApproval(row, approval));
    wave.hooks().forEach(hook -> drawHook(row, hook));
  }

  private void drawApproval(GanttRow row, ApprovalReport approval) {
    double x = scale.x(approval.requestedAt());
    double width = scale.x(approval.answeredAt().orElse(end)) - x;
    double last =
        rows.stream()
            .filter(other -> other.wave() == row.wave())
            .mapToDouble(GanttRow::bottom)
            .max()
            .orElse(row.bottom());
    String who = approval.answeredBy().map(by -> " by " + by.displayName()).orElse("");
    String tip = "Approval: " + Texts.words(approval.status()) + who;
    canvas.bar("approval", x, row.top(), Math.max(2, width), last - row.top(), tip);
    canvas.label(
        "band", x + width / 2, (row.bottom() + last) / 2 + 4, width > 60 ? "approval" : "");
  }

  private void drawHook(GanttRow row, HookReport hook) {
    double x = scale.x(hook.startedAt());
    double width = scale.x(hook.endedAt().orElse(end)) - x;
    String tip = "Hook " + hook.name() + ": " + Texts.words(hook.status());
    canvas.bar("hook", x, row.middle() - 7, Math.max(2, width), 14, tip);
  }

  private void drawServer(GanttRow row, ServerReport server) {
    canvas.label("server", 22, row.middle() + 4, Labels.fitted(server.name(), 28));
    for (LaunchReport launch : server.launches()) {
      Instant over = launch.endedAt().orElse(end);
      boolean failed = launch.failure().isPresent();
      Instant launched = launch.launchedAt().orElse(over);
      String phase = failed ? "failed" : launch.number() > 1 ? "retried" : "launch";
      String tip =
          server.name()
              + ", launch "
              + launch.number()
              + (failed ? " failed after " : " took ")
              + Texts.duration(Duration.between(launch.startedAt(), over));
      drawPhase(row, phase, launch.startedAt(), failed ? over : launched, tip);
      if (!failed) {
        drawPhase(row, "verify", launched, over, server.name() + " becomes healthy");
      }
    }
    if (server.skipReason().isPresent()) {
      double x =
          server.launches().stream()
              .map(launch -> scale.x(launch.endedAt().orElse(end)) + 6)
              .reduce((first, second) -> second)
              .orElse(scale.x(row.wave().startedAt().orElse(end)));
      canvas.label("note", x, row.middle() + 4, "skipped");
    }
  }

  private void drawPhase(GanttRow row, String style, Instant from, Instant to, String tip) {
    double x = scale.x(from);
    double width = scale.x(to) - x;
    if (width > 0) {
      canvas.bar(style, x, row.top() + 3, Math.max(1.5, width), row.height() - 7, tip);
    }
  }

  private void drawCrowd(GanttRow row) {
    int size = row.wave().servers().size();
    long up = row.wave().servers().stream().filter(Troubles::up).count();
    canvas.label("server", 22, row.middle() + 4, up + " of " + size + " servers up");
    List<ServerCount.Sample> samples = ServerCount.samples(row.wave(), scale, end);
    double unit = (row.height() - 6) / size;
    double floor = row.bottom() - 2;
    canvas.area("launch", samples, floor, unit, ServerCount::begun);
    canvas.area("verify", samples, floor, unit, ServerCount::launched);
    canvas.area("up", samples, floor, unit, ServerCount::up);
  }

  private void drawTarget() {
    report
        .rto()
        .target()
        .filter(target -> !scale.at(scale.x(target)).isBefore(report.declaredAt().plus(target)))
        .ifPresent(
            target -> {
              double x = scale.x(target);
              canvas.line("target", x, 31, x, bottom);
              String label = "RTO target " + Texts.duration(target);
              canvas.label("targetlabel", GanttScale.centred(x, label), 10, label);
            });
  }
}
