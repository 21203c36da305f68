package io.github.drsorchestration.cli.summary;

import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Tone;
import java.util.ArrayList;
import java.util.List;

/** The waves of a report, one row each; times are counted from the declaration. */
final class WaveTable {

  private static final int NARROWEST = 12;
  private static final int NARROWEST_STATUS = 10;
  private static final int WIDEST = 28;

  private WaveTable() {}

  static List<Line> of(ExecutionReport report) {
    int width =
        report.waves().stream()
            .mapToInt(wave -> wave.name().length())
            .map(length -> Math.min(WIDEST, Math.max(NARROWEST, length)))
            .max()
            .orElse(NARROWEST);
    int statusWidth =
        report.waves().stream()
            .mapToInt(wave -> Math.max(NARROWEST_STATUS, wave.status().name().length()))
            .max()
            .orElse(NARROWEST_STATUS);
    String row = "  %-" + width + "s  %-" + statusWidth + "s  %4s of %-4s  %5s  %-9s  %s";
    List<Line> lines = new ArrayList<>();
    if (!report.waves().isEmpty()) {
      lines.add(
          new Line(
              Tone.HEADING, row.formatted("Wave", "Status", "Up", "all", "Jobs", "Start", "Took")));
    }
    report.waves().forEach(wave -> lines.add(wave(row, width, report, wave)));
    return lines;
  }

  private static Line wave(String row, int width, ExecutionReport report, WaveReport wave) {
    long up =
        wave.servers().stream().filter(server -> server.status() == ServerStatus.RECOVERED).count();
    String start = wave.startedAt().map(at -> Clock.between(report.declaredAt(), at)).orElse("");
    String took =
        wave.startedAt()
            .flatMap(from -> wave.endedAt().map(to -> Clock.between(from, to)))
            .orElse("");
    return new Line(
        Tone.of(wave.status()),
        row.formatted(
                Line.plain(wave.name()).truncatedTo(width).text(),
                wave.status(),
                up,
                wave.servers().size(),
                wave.jobs().size(),
                start,
                took)
            .stripTrailing());
  }
}
