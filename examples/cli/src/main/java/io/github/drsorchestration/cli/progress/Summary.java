package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says at the end of a run what has become of it. */
public final class Summary {

  private final Execution execution;
  private final ExecutionReport report;
  private final Rows rows = new Rows();

  private Summary(Execution execution, ExecutionReport report) {
    this.execution = execution;
    this.report = report;
  }

  /** Of a simulated run: with what was never asked, and what it took. */
  public static List<Line> of(Ending ending) {
    Summary summary = new Summary(ending.result().execution(), ending.result().report());
    summary.outcome();
    summary.neverAsked(ending.result().neverAsked());
    summary.effort(ending);
    summary.files(ending.files());
    return summary.rows.lines();
  }

  /** Of an execution as it is now. */
  public static List<Line> of(Execution execution, ExecutionReport report, List<Path> files) {
    Summary summary = new Summary(execution, report);
    summary.outcome();
    summary.files(files);
    return summary.rows.lines();
  }

  private void outcome() {
    headline();
    targets();
    rows.addAll(WaveTable.of(report));
    rows.space();
    ServerRows.addTo(rows, report, execution);
    people();
  }

  private void headline() {
    rows.space();
    rows.add(
        new Line(
            EventText.toneOf(execution.status()),
            "%s: %s of %s, %d of %s up"
                .formatted(
                    execution.status(),
                    execution.kind().name().toLowerCase(Locale.ROOT),
                    execution.plan().name(),
                    Servers.up(execution),
                    Servers.counted(Servers.wanted(execution)))));
    rows.space();
  }

  private void targets() {
    Optional<Duration> rto = report.rto().measured().or(report.rto()::lastUp);
    target("RTO", rto, report.rto().target(), report.rto().verdict());
    target("RPO", report.rpo().worst(), report.rpo().target(), report.rpo().verdict());
    rows.space();
  }

  private void target(
      String label, Optional<Duration> measured, Optional<Duration> target, Verdict verdict) {
    String value = measured.map(Clock::of).orElse("--:--:--");
    String promised = target.map(limit -> "  target " + Clock.of(limit)).orElse("");
    switch (verdict) {
      case MET -> rows.row(Tone.GOOD, label, value + promised + "  met");
      case MISSED -> rows.row(Tone.BAD, label, value + promised + "  missed");
      case NOT_REACHED -> rows.row(Tone.BAD, label, value + promised + "  not reached");
      case NO_TARGET -> rows.row(Tone.PLAIN, label, value + "  no target");
    }
  }

  private void people() {
    if (!execution.status().isTerminal()) {
      execution
          .pause()
          .ifPresent(pause -> rows.row(Tone.WAITING, "Waits for", "a RESUME: " + pause.reason()));
      execution.waves().stream()
          .filter(Summary::isAsking)
          .map(wave -> "an approval of wave " + wave.wave().name())
          .forEach(text -> rows.row(Tone.WAITING, "Waits for", text));
    }
  }

  private void neverAsked(List<ScriptedRequest> requests) {
    rows.rows(Tone.WAITING, "Never asked", requests.stream().map(Summary::neverAsked).toList());
  }

  private static boolean isAsking(WaveExecution wave) {
    return wave.approval()
        .filter(approval -> approval.status() == ApprovalStatus.REQUESTED)
        .isPresent();
  }

  private static String neverAsked(ScriptedRequest request) {
    String occasion = request.on().map(Object::toString).orElse("due");
    return "%s by %s, because nothing was %s".formatted(request.type(), request.by(), occasion);
  }

  private void effort(Ending ending) {
    Map<String, Long> calls = ending.result().calls();
    long all = calls.values().stream().mapToLong(Long::longValue).sum();
    rows.row(
        Tone.FAINT,
        "AWS calls",
        "%d (StartRecovery %d, DescribeJobs %d)"
            .formatted(
                all,
                calls.getOrDefault("StartRecovery", 0L),
                calls.getOrDefault("DescribeJobs", 0L)));
    rows.row(
        Tone.FAINT,
        "Simulated",
        String.format(
            Locale.ROOT,
            "%s in %.1f s, seed %d",
            Clock.of(ending.result().simulated()),
            ending.real().toMillis() / 1000.0,
            ending.seed()));
  }

  private void files(List<Path> files) {
    rows.rows(Tone.PLAIN, "Report", files.stream().map(Path::toString).toList());
  }
}
