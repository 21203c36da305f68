package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.LaunchReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.api.report.WaveReport;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows an execution from its last server back to the declaration: from a wave to the wave that
 * it waited for, and within a wave to the server that was up last.
 */
final class ExecutionPath {

  /** A wave on the path, and when it had done what the next one waited for. */
  private record Link(WaveReport wave, Instant end) {}

  private final Execution execution;
  private final Map<String, WaveReport> waves = new HashMap<>();
  private final PathWriter path;
  private final Instant horizon;

  private ExecutionPath(Execution execution, List<WaveReport> waves, Timeline timeline) {
    this.execution = execution;
    this.horizon = timeline.horizon();
    waves.forEach(wave -> this.waves.put(wave.name(), wave));
    this.path = new PathWriter(execution.declaredAt(), timeline.pauses());
  }

  static List<CriticalStep> of(Execution execution, List<WaveReport> waves, Timeline timeline) {
    ExecutionPath search = new ExecutionPath(execution, waves, timeline);
    search.write(search.links());
    return search.path.steps();
  }

  private Deque<Link> links() {
    Deque<Link> links = new ArrayDeque<>();
    Optional<Link> next =
        waves.values().stream()
            .filter(wave -> wave.startedAt().isPresent())
            .map(wave -> new Link(wave, lastDeed(wave)))
            .max(Comparator.comparing(Link::end).thenComparing(link -> link.wave().name()));
    while (next.isPresent()) {
      Link link = next.get();
      links.addFirst(link);
      Instant start = link.wave().startedAt().orElse(link.end());
      next =
          link.wave().dependsOn().stream()
              .flatMap(name -> Optional.ofNullable(waves.get(name)).stream())
              .filter(wave -> wave.startedAt().filter(at -> !at.isAfter(start)).isPresent())
              .map(wave -> new Link(wave, earlier(wave.endedAt().orElse(start), start)))
              .max(Comparator.comparing(Link::end).thenComparing(at -> at.wave().name()));
    }
    return links;
  }

  /** When the last server was up; what still runs is told up to the present. */
  private Instant lastDeed(WaveReport wave) {
    if (wave.endedAt().isEmpty()) {
      return horizon;
    }
    return wave.servers().stream()
        .flatMap(server -> server.launches().stream())
        .map(launch -> launch.endedAt().orElse(horizon))
        .max(Comparator.naturalOrder())
        .orElseGet(() -> wave.endedAt().orElse(horizon));
  }

  private void write(Deque<Link> links) {
    execution
        .startedAt()
        .ifPresent(at -> path.add(StepKind.PREPARATION, "declaration to start", at));
    for (Link link : links) {
      path.enter(link.wave());
      Optional<ServerReport> slowest = slowest(link);
      slowest.ifPresent(server -> writeLaunches(server, link.end()));
      path.fill(link.end());
    }
    if (links.isEmpty()) {
      path.fill(horizon);
    }
  }

  /**
   * The server of the wave that was up, or given up, last before the link's end. The servers of a
   * job are up together, at its end: of these it is the one that DRS launched last.
   */
  private Optional<ServerReport> slowest(Link link) {
    return link.wave().servers().stream()
        .filter(server -> lastEnd(server, link.end()).isPresent())
        .max(
            Comparator.comparing((ServerReport server) -> lastEnd(server, link.end()).orElseThrow())
                .thenComparing(ExecutionPath::lastLaunched)
                .thenComparing(ServerReport::serverId));
  }

  private static Instant lastLaunched(ServerReport server) {
    return server.launches().stream()
        .flatMap(launch -> launch.launchedAt().stream())
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  private Optional<Instant> lastEnd(ServerReport server, Instant limit) {
    return server.launches().stream()
        .map(launch -> launch.endedAt().orElse(horizon))
        .filter(end -> !end.isAfter(limit))
        .max(Comparator.naturalOrder());
  }

  private void writeLaunches(ServerReport server, Instant limit) {
    for (LaunchReport launch : server.launches()) {
      Instant end = launch.endedAt().orElse(horizon);
      if (end.isAfter(limit)) {
        return;
      }
      path.queue(launch.startedAt());
      path.fill(launch.startedAt());
      if (launch.failure().isPresent()) {
        path.add(StepKind.FAILED_TRY, server, "launch " + launch.number() + " failed", end);
      } else {
        Instant launched = launch.launchedAt().orElse(end);
        path.add(StepKind.LAUNCH, server, "DRS launches " + server.name(), launched);
        path.add(StepKind.VERIFY, server, server.name() + " becomes healthy", end);
      }
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
