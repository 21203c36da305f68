package io.github.drsorchestration.server.live;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When the copies of a failback will be there, as DRS has told with each. */
final class HomeCopies {

  private HomeCopies() {}

  /** Whether one is being made of which DRS does not tell. */
  static boolean anyUnknown(Execution execution) {
    return execution.waves().stream()
        .filter(wave -> wave.status().outcome().isEmpty())
        .flatMap(HomeCopies::awaited)
        .anyMatch(way -> way.syncedAt().isEmpty());
  }

  /** When a wave that waits for copies can begin; empty where it need not wait. */
  static Optional<Instant> gate(WaveExecution wave) {
    boolean anyInSync = wave.servers().stream().anyMatch(HomeCopies::isInSync);
    if (wave.wave().waitsForSync()) {
      return last(wave);
    }
    return anyInSync ? Optional.empty() : ends(wave).min(Comparator.naturalOrder());
  }

  /** When its last copy is there; empty where all are. */
  static Optional<Instant> last(WaveExecution wave) {
    return ends(wave).max(Comparator.naturalOrder());
  }

  private static Stream<Instant> ends(WaveExecution wave) {
    return awaited(wave).flatMap(way -> way.syncedAt().stream());
  }

  private static Stream<ServerFailback> awaited(WaveExecution wave) {
    return wave.servers().stream()
        .filter(server -> server.status() == ServerStatus.PENDING)
        .flatMap(server -> server.failback().stream())
        .filter(way -> way.stage().isBeforeLaunch() && !way.isInSync());
  }

  private static boolean isInSync(ServerExecution server) {
    return server.status() == ServerStatus.PENDING
        && server.failback().filter(ServerFailback::isInSync).isPresent();
  }
}
