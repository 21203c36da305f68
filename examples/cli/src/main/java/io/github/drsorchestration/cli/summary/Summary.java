package io.github.drsorchestration.cli.summary;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.report.ApprovalReport;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.cli.progress.Servers;
import io.github.drsorchestration.cli.scenario.RequestTrigger;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import io.github.drsorchestration.cli.simulation.RunResult;
import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.cli.terminal.Rows;
import io.github.drsorchestration.cli.terminal.Tone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The outcome of an execution as lines of text. */
public final class Summary {

  private final Execution execution;
  private final ExecutionReport report;
  private final Rows rows = new Rows();

  private Summary(Execution execution, ExecutionReport report) {
    this.execution = execution;
    this.report = report;
  }

  /** The summary of a simulated run, with its cost and the requests that were never made. */
  public static List<Line> of(RunResult result, long seed, Duration elapsed, List<Path> files) {
    Summary summary = new Summary(result.execution(), result.report());
    summary.outcome();
    summary.neverMade(result.neverMade());
    summary.effort(result, seed, elapsed);
    summary.files(files);
    return summary.rows.lines();
  }

  /** The summary of an execution in its current state. */
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
    waiting();
  }

  private void headline() {
    rows.space();
    rows.add(
        new Line(
            Tone.of(execution.status()),
            "%s: %s of %s, %d of %s up"
                .formatted(
                    execution.status(),
                    execution.kind().name().toLowerCase(Locale.ROOT),
                    execution.plan().name(),
                    Servers.up(execution),
                    Plural.of(Servers.wanted(execution), "server"))));
    rows.space();
  }

  private void targets() {
    target(
        "RTO",
        report.rto().measured(),
        report.rto().target(),
        report.rto().verdict(),
        report.rto().measured().isPresent() ? fromCutover() : notAllUp());
    String since =
        ", from recovery point to " + report.rpo().reference().name().toLowerCase(Locale.ROOT);
    target(
        "RPO",
        report.rpo().worst(),
        report.rpo().target(),
        report.rpo().verdict(),
        report.rpo().worst().isPresent() ? since : "");
    rows.space();
  }

  private String fromCutover() {
    return report.cutoverAt().map(at -> ", from the cutover on").orElse("");
  }

  private String notAllUp() {
    return report
        .rto()
        .lastUp()
        .map(last -> ", not all are up, the last one after " + Clock.of(last))
        .orElse("");
  }

  private void target(
      String label,
      Optional<Duration> measured,
      Optional<Duration> target,
      Verdict verdict,
      String note) {
    String value = measured.map(Clock::of).orElse("--:--:--");
    String promised = target.map(limit -> "  target " + Clock.of(limit)).orElse("");
    switch (verdict) {
      case MET -> rows.row(Tone.GOOD, label, value + promised + "  met" + note);
      case MISSED -> rows.row(Tone.BAD, label, value + promised + "  missed" + note);
      case NOT_REACHED -> rows.row(Tone.BAD, label, value + promised + "  not reached" + note);
      case NO_TARGET -> rows.row(Tone.PLAIN, label, value + "  no target" + note);
    }
  }

  private void waiting() {
    if (!execution.status().isTerminal()) {
      execution
          .pause()
          .ifPresent(pause -> rows.row(Tone.WAITING, "Waiting for", "a RESUME: " + pause.reason()));
      report.waves().forEach(wave -> wave.approvals().forEach(it -> waiting(wave.name(), it)));
    }
  }

  private void neverMade(List<ScriptedRequest> requests) {
    rows.rows(Tone.WAITING, "Never made", requests.stream().map(this::neverMade).toList());
  }

  private void waiting(String wave, ApprovalReport approval) {
    if (approval.status() == ApprovalStatus.REQUESTED) {
      String who =
          approval.approvers().isEmpty()
              ? "anybody but " + report.startedBy()
              : String.join(" or ", approval.approvers());
      String until =
          approval
              .expiresAt()
              .map(at -> ", until " + Clock.between(report.declaredAt(), at) + " (" + at + ")")
              .orElse("");
      String what =
          approval.instructions().map(text -> ": " + text).orElse("")
              + approval.cutover().map(facts -> ". " + facts.text()).orElse("");
      rows.row(
          Tone.WAITING, "Waiting for", "approval of wave " + wave + " by " + who + until + what);
    }
  }

  private String neverMade(ScriptedRequest request) {
    String trigger = request.on().map(Object::toString).orElse("due");
    String why =
        request.on().filter(this::occurred).isPresent()
            ? "each " + trigger + " triggers one request, and none was left for this one"
            : "the execution was never " + trigger;
    return "%s by %s: %s".formatted(request.type(), request.by(), why);
  }

  private boolean occurred(RequestTrigger trigger) {
    return report.record().stream()
        .filter(event -> event.type() == EventType.STATUS_CHANGED)
        .map(event -> event.details(EventDetails.StatusChanged.class).to())
        .anyMatch(trigger::matches);
  }

  private void effort(RunResult result, long seed, Duration elapsed) {
    Map<String, Long> calls = result.calls();
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
            "%s since the declaration in %.1f s, seed %d",
            Clock.of(result.simulated()),
            elapsed.toMillis() / 1000.0,
            seed));
  }

  private void files(List<Path> files) {
    rows.rows(Tone.PLAIN, "Report", files.stream().map(Path::toString).toList());
  }
}
