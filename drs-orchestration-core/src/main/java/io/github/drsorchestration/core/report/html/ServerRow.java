package io.github.drsorchestration.core.report.html;

import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.LaunchReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.core.report.html.text.Texts;
import io.github.drsorchestration.core.report.html.text.Troubles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server, whatever became of it.
 *
 * @param name its name
 * @param serverId its source server id
 * @param where its account and Region
 * @param wave its wave
 * @param status what has become of it
 * @param style the status as a class of the style sheet
 * @param instance its recovery instance
 * @param recoveryPoint the moment that the instance's disks show
 * @param launched when its last launch was begun
 * @param up when it was healthy
 */
record ServerRow(
    String name,
    String serverId,
    String where,
    String wave,
    String status,
    String style,
    String instance,
    String recoveryPoint,
    String launched,
    String up) {

  private static final String NONE = "–";

  static List<ServerRow> of(ExecutionReport report) {
    List<ServerRow> rows = new ArrayList<>();
    for (WaveReport wave : report.waves()) {
      wave.servers().forEach(server -> rows.add(of(report, wave, server)));
    }
    return rows;
  }

  private static ServerRow of(ExecutionReport report, WaveReport wave, ServerReport server) {
    Optional<LaunchReport> last = server.launches().stream().reduce((a, b) -> b);
    Optional<Instant> up =
        last.filter(launch -> Troubles.up(server)).flatMap(LaunchReport::endedAt);
    return new ServerRow(
        server.name(),
        server.serverId(),
        server.where().toString(),
        wave.name(),
        Texts.words(server.status()),
        Texts.style(server.status()),
        server.recoveryInstanceId().orElse(NONE),
        server.recoveryPointAt().map(Texts::moment).orElse(NONE),
        offset(report, last.map(LaunchReport::startedAt)),
        offset(report, up));
  }

  private static String offset(ExecutionReport report, Optional<Instant> at) {
    return at.map(moment -> Texts.offset(Duration.between(report.declaredAt(), moment)))
        .orElse(NONE);
  }
}
