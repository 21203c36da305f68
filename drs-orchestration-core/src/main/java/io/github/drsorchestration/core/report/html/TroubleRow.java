package io.github.drsorchestration.core.report.html;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.core.report.html.text.Texts;
import io.github.drsorchestration.core.report.html.text.Troubles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A server that failed, was skipped, or came up only after a retry.
 *
 * @param name its name
 * @param serverId its source server id
 * @param wave its wave
 * @param status what has become of it
 * @param style the status as a class of the style sheet
 * @param launches how often it was launched
 * @param why what went wrong, launch by launch
 * @param instance what it left
 */
record TroubleRow(
    String name,
    String serverId,
    String wave,
    String status,
    String style,
    String launches,
    String why,
    String instance) {

  static List<TroubleRow> of(ExecutionReport report) {
    List<TroubleRow> rows = new ArrayList<>();
    for (WaveReport wave : report.waves()) {
      wave.servers().stream()
          .filter(Troubles::troubled)
          .forEach(server -> rows.add(of(wave, server)));
    }
    return rows;
  }

  private static TroubleRow of(WaveReport wave, ServerReport server) {
    boolean retried = Troubles.up(server);
    return new TroubleRow(
        server.name(),
        server.serverId(),
        wave.name(),
        retried ? "up after retry" : Texts.words(server.status()),
        retried ? "retried" : Texts.style(server.status()),
        Integer.toString(server.launches().size()),
        why(server),
        server.recoveryInstanceId().orElse("–"));
  }

  private static String why(ServerReport server) {
    String failures =
        server.launches().stream()
            .flatMap(launch -> launch.failure().stream())
            .map(Failure::toString)
            .collect(Collectors.joining("; "));
    String known =
        failures.isEmpty() ? server.failure().map(Failure::toString).orElse("") : failures;
    return server
        .skipReason()
        .map(skip -> known.isEmpty() ? "skipped: " + skip : known + "; skipped: " + skip)
        .orElse(known);
  }
}
