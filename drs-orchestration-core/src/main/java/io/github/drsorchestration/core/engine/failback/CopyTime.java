package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How long copies to the origin may take. */
public final class CopyTime {

  private CopyTime() {}

  /** Whether one of these servers is still being copied, so that its time runs. */
  public static boolean runs(Collection<ServerExecution> servers) {
    return servers.stream().anyMatch(CopyTime::runs);
  }

  /** Gives the copies of a wave more time; returns when the last one is given up now. */
  public static Optional<Instant> extend(Draft draft, WaveDraft wave, Duration more) {
    Optional<Instant> latest = Optional.empty();
    for (ServerExecution server : List.copyOf(wave.servers())) {
      if (runs(server)) {
        ServerFailback way = server.failback().orElseThrow();
        ServerFailback later =
            way.toBuilder().extendedBy(way.extendedBy().orElse(Duration.ZERO).plus(more)).build();
        wave.edit(server, b -> b.failback(later));
        Instant until = deadline(draft, later);
        latest = Optional.of(latest.filter(until::isBefore).orElse(until));
      }
    }
    return latest;
  }

  static Duration allowed(Draft draft, ServerFailback way) {
    Duration within = draft.head().startRequest().failbackChoice().syncWithin();
    return within.plus(way.extendedBy().orElse(Duration.ZERO));
  }

  static Instant deadline(Draft draft, ServerFailback way) {
    return way.since().plus(allowed(draft, way));
  }

  private static boolean runs(ServerExecution server) {
    return server.status() == ServerStatus.PENDING
        && server
            .failback()
            .filter(way -> way.stage().isBeforeLaunch() && !way.isInSync())
            .isPresent();
  }
}
