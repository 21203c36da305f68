package io.github.drsorchestration.quickstart.progress;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.quickstart.scenario.ScriptedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says at the end of a run what has become of it. */
public final class Summary {

  private final Ending ending;
  private final Execution execution;
  private final ExecutionReport report;
  private final Rows rows = new Rows();

  private Summary(Ending ending) {
    this.ending = ending;
    this.execution = ending.result().execution();
    this.report = ending.result().report();
  }

  public static List<Line> of(Ending ending) {
    Summary summary = new Summary(ending);
    summary.headline();
    summary.targets();
    summary.rows.addAll(WaveTable.of(summary.report));
    summary.rows.space();
    ServerRows.addTo(summary.rows, summary.report, summary.execution);
    summary.people();
    summary.effort();
    return summary.rows.lines();
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
    rows.rows(
        Tone.WAITING,
        "Never asked",
        ending.result().neverAsked().stream().map(Summary::neverAsked).toList());
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

  private void effort() {
    long all = ending.result().calls().values().stream().mapToLong(Long::longValue).sum();
    rows.row(
        Tone.FAINT,
        "AWS calls",
        "%d (StartRecovery %d, DescribeJobs %d)"
            .formatted(all, calls("StartRecovery"), calls("DescribeJobs")));
    rows.row(
        Tone.FAINT,
        "Simulated",
        String.format(
            Locale.ROOT,
            "%s in %.1f s, seed %d",
            Clock.of(ending.result().simulated()),
            ending.real().toMillis() / 1000.0,
            ending.seed()));
    rows.rows(Tone.PLAIN, "Report", ending.files().stream().map(Path::toString).toList());
  }

  private long calls(String operation) {
    return ending.result().calls().getOrDefault(operation, 0L);
  }
}
