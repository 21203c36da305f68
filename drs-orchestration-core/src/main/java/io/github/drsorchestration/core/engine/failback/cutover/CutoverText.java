package io.github.drsorchestration.core.engine.failback.cutover;

import io.github.drsorchestration.api.execution.CutoverServer;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The facts of a cutover as sentences. They have to fit into a line of a notification. */
final class CutoverText {

  private static final int MAX_NAMED = 3;
  private static final int MAX_LATE = 100;
  private static final int MAX_PLACES = 2;

  private CutoverText() {}

  static String of(
      WaveDraft wave, int servers, int inSync, Optional<Duration> lag, List<CutoverServer> worst) {
    return "%d of %d servers are in sync%s.%s %s"
        .formatted(inSync, servers, behind(lag), late(servers - inSync, worst), next(wave));
  }

  private static String behind(Optional<Duration> lag) {
    return lag.map(it -> ", at most " + it.toSeconds() + " s behind").orElse("");
  }

  private static String late(int count, List<CutoverServer> worst) {
    if (count == 0) {
      return "";
    }
    String names =
        worst.stream()
            .filter(server -> server.stage() != FailbackStage.IN_SYNC)
            .limit(MAX_NAMED)
            .map(CutoverText::late)
            .collect(Collectors.joining(", "));
    String more = count > MAX_NAMED ? " and " + (count - MAX_NAMED) + " more" : "";
    return " Not ready: " + names + more + "; they follow when they are in sync.";
  }

  private static String late(CutoverServer server) {
    String how =
        server
            .problem()
            .or(() -> server.syncPercent().map(percent -> percent + " %"))
            .map(it -> ": " + it)
            .orElse("");
    String text = server.name() + " (" + server.stage() + how;
    return text.substring(0, text.offsetByCodePoints(0, length(text))) + ")";
  }

  /** In characters as people count them. */
  private static int length(String text) {
    return Math.min(MAX_LATE, text.codePointCount(0, text.length()));
  }

  private static String next(WaveDraft wave) {
    List<ServerExecution> servers =
        wave.servers().stream().filter(it -> it.status() == ServerStatus.PENDING).toList();
    List<String> origins =
        servers.stream()
            .flatMap(server -> server.failback().stream())
            .map(ServerFailback::origin)
            .distinct()
            .map(origin -> origin.map(place -> "in " + place).orElse("on premises"))
            .toList();
    String where =
        origins.size() > MAX_PLACES
            ? "in " + origins.size() + " places"
            : String.join(" and ", origins);
    return ("An approval launches the servers of wave %s (%d) %s, and then the waves behind it."
            + " What is written in the recovery place after that is lost: stop writers first.")
        .formatted(wave.name(), servers.size(), where);
  }
}
