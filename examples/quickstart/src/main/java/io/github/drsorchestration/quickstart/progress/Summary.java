package io.github.drsorchestration.quickstart.progress;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.LaunchTry;
import io.github.drsorchestration.api.report.RpoResult;
import io.github.drsorchestration.api.report.RtoResult;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.api.report.WaveReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says at the end of a run what has become of it. */
public final class Summary {

  private static final int MOST_SERVERS = 8;
  private static final int LABEL_WIDTH = 14;

  private final Ending ending;
  private final Execution execution;
  private final ExecutionReport report;
  private final List<Line> lines = new ArrayList<>();

  private Summary(Ending ending) {
    this.ending = ending;
    this.execution = ending.result().execution();
    this.report = ending.result().report();
  }

  public static List<Line> of(Ending ending) {
    Summary summary = new Summary(ending);
    summary.headline();
    summary.targets();
    summary.lines.addAll(WaveTable.of(ending.result().report()));
    summary.servers();
    summary.people();
    summary.effort();
    return Collections.unmodifiableList(summary.lines);
  }

  private void headline() {
    lines.add(Line.empty());
    long up = Servers.up(execution);
    lines.add(
        new Line(
            EventText.toneOf(execution.status()),
            "%s: %s of %s, %d of %s up"
                .formatted(
                    execution.status(),
                    execution.kind().name().toLowerCase(Locale.ROOT),
                    execution.plan().name(),
                    up,
                    Servers.counted(Servers.wanted(execution)))));
    lines.add(Line.empty());
  }

  private void targets() {
    RtoResult rto = report.rto();
    row(
        toneOf(rto.verdict()),
        "RTO",
        measured(rto.measured().or(rto::lastUp), rto.target(), rto.verdict()));
    RpoResult rpo = report.rpo();
    row(toneOf(rpo.verdict()), "RPO", measured(rpo.worst(), rpo.target(), rpo.verdict()));
    lines.add(Line.empty());
  }

  private static String measured(
      Optional<Duration> value, Optional<Duration> target, Verdict verdict) {
    String promised = target.map(limit -> "  target " + Clock.of(limit)).orElse("");
    return value.map(Clock::of).orElse("--:--:--") + promised + "  " + words(verdict);
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case MISSED -> "missed";
      case NO_TARGET -> "(no target)";
      case NOT_REACHED -> "not reached";
    };
  }

  private static Tone toneOf(Verdict verdict) {
    return switch (verdict) {
      case MET -> Tone.GOOD;
      case MISSED, NOT_REACHED -> Tone.BAD;
      case NO_TARGET -> Tone.PLAIN;
    };
  }

  private void servers() {
    lines.add(Line.empty());
    listed(
        Tone.BAD,
        "Failed",
        server -> server.status() == ServerStatus.FAILED,
        server -> server.failure().map(Object::toString).orElse("no reason is known"));
    listed(
        Tone.WAITING,
        "Skipped",
        server -> server.status() == ServerStatus.SKIPPED,
        server -> server.skipReason().orElse("no reason was given"));
    listed(Tone.WAITING, "Retried", server -> server.tries().size() > 1, Summary::tries);
    if (!report.leftOvers().isEmpty()) {
      row(
          Tone.WAITING,
          "Left running",
          Servers.counted(report.leftOvers().size()) + ", see the report");
    }
  }

  private void listed(
      Tone tone,
      String label,
      Predicate<ServerReport> wanted,
      java.util.function.Function<ServerReport, String> text) {
    List<String> rows = new ArrayList<>();
    for (WaveReport wave : report.waves()) {
      for (ServerReport server : wave.servers()) {
        if (wanted.test(server)) {
          rows.add(server.name() + " (" + wave.name() + "): " + text.apply(server));
        }
      }
    }
    for (int i = 0; i < Math.min(rows.size(), MOST_SERVERS); i++) {
      row(tone, i == 0 ? label : "", rows.get(i));
    }
    if (rows.size() > MOST_SERVERS) {
      row(tone, "", "and " + (rows.size() - MOST_SERVERS) + " more");
    }
  }

  private static String tries(ServerReport server) {
    String failures =
        server.tries().stream()
            .filter(launch -> launch.failure().isPresent())
            .map(Summary::failedTry)
            .collect(Collectors.joining("; "));
    String now =
        server.status() == ServerStatus.RECOVERED
            ? "up by launch " + server.tries().size()
            : server.status().toString();
    return failures + "; " + now;
  }

  private static String failedTry(LaunchTry launch) {
    return "launch %d %s".formatted(launch.number(), launch.failure().orElseThrow().code());
  }

  private void people() {
    if (!execution.status().isTerminal()) {
      execution
          .pause()
          .ifPresent(pause -> row(Tone.WAITING, "Waits for", "a RESUME: " + pause.reason()));
      execution.waves().stream()
          .filter(
              wave ->
                  wave.approval()
                      .filter(approval -> approval.status() == ApprovalStatus.REQUESTED)
                      .isPresent())
          .forEach(
              wave -> row(Tone.WAITING, "Waits for", "an approval of wave " + wave.wave().name()));
    }
    ending
        .result()
        .neverAsked()
        .forEach(
            request ->
                row(
                    Tone.WAITING,
                    "Never asked",
                    "%s by %s, because nothing was %s"
                        .formatted(
                            request.type(),
                            request.by(),
                            request.on().map(Object::toString).orElse("due"))));
  }

  private void effort() {
    long total = ending.result().calls().values().stream().mapToLong(Long::longValue).sum();
    String most =
        ending.result().calls().entrySet().stream()
            .filter(
                call ->
                    call.getKey().equals("StartRecovery") || call.getKey().equals("DescribeJobs"))
            .map(call -> call.getKey() + " " + call.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
    row(Tone.FAINT, "AWS calls", total + most);
    row(
        Tone.FAINT,
        "Simulated",
        "%s in %.1f s, seed %d"
            .formatted(
                Clock.of(ending.result().simulated()),
                ending.real().toMillis() / 1000.0,
                ending.seed()));
    for (int i = 0; i < ending.files().size(); i++) {
      row(Tone.PLAIN, i == 0 ? "Report" : "", ending.files().get(i).toString());
    }
  }

  private void row(Tone tone, String label, String text) {
    lines.add(new Line(tone, "  " + padded(label) + text));
  }

  private static String padded(String label) {
    return label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length()));
  }
}
