package io.github.drsorchestration.cli.summary;

import io.github.drsorchestration.api.disaster.DisasterReport;
import io.github.drsorchestration.api.disaster.PlanReport;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.cli.terminal.Rows;
import io.github.drsorchestration.cli.terminal.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The outcome of a disaster as lines of text: one recovery time, and a line for each plan. */
public final class DisasterSummary {

  private DisasterSummary() {}

  public static List<Line> of(DisasterReport report) {
    Rows rows = new Rows();
    rows.space();
    rows.add(
        Line.plain(
            "%s: %s of %s, %s up"
                .formatted(
                    report.status(),
                    report.kind().name().toLowerCase(Locale.ROOT),
                    Plural.of(report.plans().size(), "plan"),
                    servers(report.serverCounts()))));
    rows.space();
    rows.row(Tone.PLAIN, "RTO", time(report.rto().measured()));
    report.plans().forEach(plan -> add(rows, plan));
    return rows.lines();
  }

  private static void add(Rows rows, PlanReport plan) {
    rows.row(
        plan.status().map(Tone::of).orElse(Tone.BAD),
        plan.planId(),
        "%s  %s  %s up"
            .formatted(
                time(plan.rto().flatMap(rto -> rto.measured())),
                plan.status().map(ExecutionStatus::name).orElse("NOT STARTED"),
                servers(plan.serverCounts())));
  }

  private static String servers(Map<ServerStatus, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int wanted = all - counts.getOrDefault(ServerStatus.EXCLUDED, 0);
    int up = counts.getOrDefault(ServerStatus.RECOVERED, 0);
    return up + " of " + Plural.of(wanted, "server");
  }

  private static String time(Optional<Duration> measured) {
    return measured.map(Clock::of).orElse("--:--:--");
  }
}
