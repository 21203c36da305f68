package io.github.drsorchestration.cli.summary;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.LaunchReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.progress.Servers;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.cli.terminal.Rows;
import io.github.drsorchestration.cli.terminal.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The servers that need attention: failed, skipped, retried, left running. */
final class ServerRows {

  private ServerRows() {}

  static void addTo(Rows rows, ExecutionReport report, Execution execution) {
    rows.rows(
        Tone.BAD,
        "Failed",
        matching(
            report,
            server -> server.status() == ServerStatus.FAILED,
            server -> server.failure().map(Object::toString).orElse("unknown reason")));
    rows.rows(
        Tone.WAITING,
        "Skipped",
        matching(
            report,
            server -> server.status() == ServerStatus.SKIPPED,
            server -> server.skipReason().orElse("no reason given")));
    rows.rows(
        Tone.WAITING,
        "Retried",
        matching(report, server -> server.launches().size() > 1, ServerRows::launches));
    if (!report.remainingInstances().isEmpty()) {
      String count = Plural.of(report.remainingInstances().size(), "server");
      rows.row(Tone.WAITING, "Left running", count + ", named in the report");
    }
    if (execution.termination().isPresent()) {
      rows.row(
          ExitCode.of(execution) == ExitCode.CLEANUP_FAILED ? Tone.BAD : Tone.PLAIN,
          "Clean-up",
          Servers.cleanedUp(execution));
    }
  }

  private static List<String> matching(
      ExecutionReport report, Predicate<ServerReport> wanted, Function<ServerReport, String> text) {
    List<String> texts = new ArrayList<>();
    for (WaveReport wave : report.waves()) {
      wave.servers().stream()
          .filter(wanted)
          .forEach(
              server -> texts.add(server.name() + " (" + wave.name() + "): " + text.apply(server)));
    }
    return texts;
  }

  private static String launches(ServerReport server) {
    String failures =
        server.launches().stream()
            .filter(launch -> launch.failure().isPresent())
            .map(ServerRows::failedLaunch)
            .collect(Collectors.joining("; "));
    String now =
        server.status() == ServerStatus.RECOVERED
            ? "up by launch " + server.launches().size()
            : server.status().toString();
    return failures + "; " + now;
  }

  private static String failedLaunch(LaunchReport launch) {
    return "launch %d %s".formatted(launch.number(), launch.failure().orElseThrow().code());
  }
}
