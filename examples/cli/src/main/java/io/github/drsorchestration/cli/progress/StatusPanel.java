package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.cli.terminal.Glyphs;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.cli.terminal.Printable;
import io.github.drsorchestration.cli.terminal.Terminal;
import io.github.drsorchestration.cli.terminal.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Draws the current status of an execution, small enough for a terminal of 80 by 24. */
final class StatusPanel {

  private static final int MAX_WAVES = 10;
  private static final int MAX_NAMES = 40;
  private static final int LONGEST_WAVE_NAME = 24;

  private final Terminal terminal;
  private final Glyphs glyphs;

  StatusPanel(Terminal terminal) {
    this.terminal = terminal;
    this.glyphs = Glyphs.on(terminal);
  }

  List<Line> draw(Instant now, Execution execution) {
    List<Line> lines = new ArrayList<>();
    lines.add(title(now, execution));
    lines.add(bar(execution));
    List<WaveExecution> shown = shown(execution.waves());
    shown.forEach(wave -> lines.addAll(wave(now, wave)));
    int left = execution.waves().size() - shown.size();
    if (left > 0) {
      lines.add(new Line(Tone.FAINT, "    and " + left + " more waves"));
    }
    return lines.stream().map(line -> line.truncatedTo(terminal.width() - 1)).toList();
  }

  private Line title(Instant now, Execution execution) {
    String left =
        Printable.line(
            "%s: %s %s"
                .formatted(
                    execution.plan().name(),
                    execution.kind().name().toLowerCase(Locale.ROOT),
                    execution.status()));
    Instant end = execution.status().isTerminal() ? execution.endedAt().orElse(now) : now;
    String target = execution.plan().targets().rto().map(rto -> " of " + Clock.of(rto)).orElse("");
    String right = "RTO clock " + Clock.between(execution.declaredAt(), end) + target;
    int gap = Math.max(2, terminal.width() - 1 - left.length() - right.length());
    return new Line(Tone.HEADING, left + " ".repeat(gap) + right);
  }

  private Line bar(Execution execution) {
    long up = Servers.up(execution);
    long wanted = Servers.wanted(execution);
    String count = "  %d of %s up".formatted(up, Plural.of(wanted, "server"));
    int length = Math.max(10, terminal.width() - 1 - count.length());
    int full = wanted == 0 ? 0 : (int) (length * up / wanted);
    return new Line(
        Tone.GOOD, glyphs.full().repeat(full) + glyphs.rest().repeat(length - full) + count);
  }

  /** Active waves first: if not all fit, waves that have ended or not begun are left out. */
  private static List<WaveExecution> shown(List<WaveExecution> waves) {
    if (waves.size() <= MAX_WAVES) {
      return waves;
    }
    List<WaveExecution> chosen =
        Stream.concat(
                waves.stream().filter(wave -> wave.status().isActive()),
                waves.stream().filter(wave -> !wave.status().isActive()))
            .limit(MAX_WAVES)
            .toList();
    return waves.stream().filter(chosen::contains).toList();
  }

  private List<Line> wave(Instant now, WaveExecution wave) {
    List<Line> lines = new ArrayList<>();
    String took =
        wave.startedAt().map(start -> Clock.between(start, wave.endedAt().orElse(now))).orElse("");
    String name = Line.plain(wave.wave().name()).truncatedTo(LONGEST_WAVE_NAME).text();
    lines.add(
        new Line(
            Tone.of(wave.status()),
            "  %s %-16s %-17s %4d of %-4d  %s"
                .formatted(
                    glyph(wave.status()),
                    name,
                    wave.status(),
                    Servers.up(wave),
                    wave.servers().size(),
                    took)));
    if (wave.status().isActive()) {
      for (ServerStatus status : List.of(ServerStatus.LAUNCHING, ServerStatus.LAUNCHED)) {
        servers(lines, wave, status, Tone.BUSY);
      }
    }
    if (wave.status() != WaveStatus.PENDING) {
      servers(lines, wave, ServerStatus.FAILED, Tone.BAD);
    }
    return lines;
  }

  private static void servers(
      List<Line> lines, WaveExecution wave, ServerStatus status, Tone tone) {
    List<String> names =
        wave.servers().stream()
            .filter(server -> server.status() == status)
            .map(ServerExecution::name)
            .toList();
    if (!names.isEmpty()) {
      lines.add(
          new Line(
              tone,
              "      %s (%d) %s"
                  .formatted(status, names.size(), Servers.listed(names, MAX_NAMES))));
    }
  }

  private String glyph(WaveStatus status) {
    return switch (status) {
      case COMPLETED -> glyphs.up();
      case PARTIAL, FAILED, TIMED_OUT, CANCELLED -> glyphs.down();
      case PENDING, EXCLUDED -> glyphs.open();
      case AWAITING_APPROVAL, PREPARING, LAUNCHING, VALIDATING, FINISHING -> glyphs.busy();
    };
  }
}
