package io.github.drsorchestration.core.report.html;

import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.FailbackReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.core.report.html.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a server came home.
 *
 * @param server its name
 * @param origin where it is brought
 * @param stage how far it has come
 * @param production which of its instances carries production
 * @param inSync when its copy was in sync
 * @param moved when production moved to the origin
 * @param protectedAgain when it was protected in the recovery place again
 */
record WayHomeRow(
    String server,
    String origin,
    String stage,
    String production,
    String inSync,
    String moved,
    String protectedAgain) {

  static List<WayHomeRow> of(ExecutionReport report) {
    return report.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .flatMap(server -> row(report, server))
        .toList();
  }

  private static Stream<WayHomeRow> row(ExecutionReport report, ServerReport server) {
    return server.failback().stream().map(failback -> row(report, server.name(), failback));
  }

  private static WayHomeRow row(ExecutionReport report, String name, FailbackReport failback) {
    return new WayHomeRow(
        name,
        failback.origin().map(Object::toString).orElse("its machine on premises"),
        Texts.words(failback.stage()),
        Texts.words(failback.production()),
        offset(report, failback.inSyncAt()),
        offset(report, failback.movedAt()),
        offset(report, failback.protectedAt()));
  }

  private static String offset(ExecutionReport report, Optional<Instant> at) {
    return at.map(moment -> Texts.offset(Duration.between(report.declaredAt(), moment)))
        .orElse("–");
  }
}
