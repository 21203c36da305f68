package io.github.drsorchestration.testkit.world.rule;

import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.testkit.random.KeyedRandom;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The recovery points of a server at a moment: those it was described with, or hourly ones. */
public final class RecoveryPoints {

  private static final int HOURS_KEPT = 24;

  private final KeyedRandom random;
  private final Instant start;
  private final Instant sourceEndsAt;

  public RecoveryPoints(KeyedRandom random, Instant start, Instant sourceEndsAt) {
    this.sourceEndsAt = sourceEndsAt;
    this.random = random;
    this.start = start;
  }

  /** When something was last written to the source. */
  public Instant lastWrite(Instant now) {
    return now.isBefore(sourceEndsAt) ? now : sourceEndsAt;
  }

  /** The recovery points, newest first, as a lazy stream. */
  public Stream<RecoverySnapshot> at(Instant now, SimulatedServer server) {
    return server
        .recoveryPoints()
        .map(
            points ->
                points.stream()
                    .filter(point -> point.usableAt(now))
                    .map(point -> snapshot(server, point.snapshotId(), point.takenAt()))
                    .sorted(Comparator.comparing(RecoverySnapshot::takenAt).reversed()))
        .orElseGet(() -> hourly(now, server));
  }

  /** The recovery point with this id. */
  public Optional<RecoverySnapshot> find(Instant now, SimulatedServer server, String snapshotId) {
    return at(now, server).filter(point -> point.snapshotId().equals(snapshotId)).findFirst();
  }

  public Optional<RecoverySnapshot> newestAt(Instant now, SimulatedServer server) {
    return at(now, server).findFirst();
  }

  private Stream<RecoverySnapshot> hourly(Instant now, SimulatedServer server) {
    Instant newest =
        switch (server.replicationState()) {
          case CONTINUOUS, CREATING_SNAPSHOT, BACKLOG, RESCAN -> lastWrite(now);
          case STALLED, PAUSED -> lastWrite(start);
          case INITIATING, INITIAL_SYNC, STOPPED, DISCONNECTED -> Instant.MIN;
        };
    if (newest.equals(Instant.MIN)) {
      return Stream.empty();
    }
    return IntStream.range(0, HOURS_KEPT)
        .mapToObj(hours -> newest.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(hours)))
        .map(taken -> snapshot(server, hourlyId(server, taken), taken));
  }

  private String hourlyId(SimulatedServer server, Instant taken) {
    return "pit-" + random.hex(12, "snapshot", server.serverId()) + hour(taken);
  }

  /** Five hexadecimal digits that identify the hour. */
  public static String hour(Instant taken) {
    return HexFormat.of().toHexDigits(taken.getEpochSecond() / 3_600, 5);
  }

  private static RecoverySnapshot snapshot(SimulatedServer server, String id, Instant taken) {
    return new RecoverySnapshot(id, server.serverId(), taken);
  }
}
