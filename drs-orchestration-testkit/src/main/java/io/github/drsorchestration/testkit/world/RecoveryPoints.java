package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.chance.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which recovery points a server has at a moment: those it was given, or hourly ones. */
final class RecoveryPoints {

  private static final int HOURS_KEPT = 24;

  private final Chance chance;
  private final Instant start;

  RecoveryPoints(Chance chance, Instant start) {
    this.chance = chance;
    this.start = start;
  }

  /** The recovery points, newest first. */
  List<RecoverySnapshot> at(Instant now, SimulatedServer server) {
    return server
        .recoveryPoints()
        .map(
            points ->
                points.stream()
                    .filter(point -> point.usableAt(now))
                    .map(point -> snapshot(server, point.snapshotId(), point.takenAt()))
                    .sorted(Comparator.comparing(RecoverySnapshot::takenAt).reversed())
                    .toList())
        .orElseGet(() -> hourly(now, server));
  }

  Optional<RecoverySnapshot> newestAt(Instant now, SimulatedServer server) {
    return at(now, server).stream().findFirst();
  }

  private List<RecoverySnapshot> hourly(Instant now, SimulatedServer server) {
    ReplicationState state = server.replicationState();
    if (!state.isHealthy() && state != ReplicationState.STALLED) {
      return List.of();
    }
    Instant newest = (state.isHealthy() ? now : start).truncatedTo(ChronoUnit.HOURS);
    return IntStream.range(0, HOURS_KEPT)
        .mapToObj(hours -> newest.minus(Duration.ofHours(hours)))
        .map(taken -> snapshot(server, hourlyId(server, taken), taken))
        .toList();
  }

  private String hourlyId(SimulatedServer server, Instant taken) {
    long hour = Math.floorMod(taken.getEpochSecond() / 3_600, 1L << 20);
    return String.format("pit-%s%05x", chance.hex(12, "snapshot", server.serverId()), hour);
  }

  private static RecoverySnapshot snapshot(SimulatedServer server, String id, Instant taken) {
    return new RecoverySnapshot(id, server.serverId(), taken);
  }
}
