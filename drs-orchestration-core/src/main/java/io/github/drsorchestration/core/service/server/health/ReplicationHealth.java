package io.github.drsorchestration.core.service.server.health;

import io.github.drsorchestration.api.server.ReplicatedDisk;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the replication of a server is.
 *
 * @param status in a word
 * @param reason why it is not well, and what to do about it
 * @param lag how far the newest recovery point lags behind the source
 * @param disks how many disks are protected
 * @param protectedBytes how large they are together
 * @param backlogBytes how much of them waits to be copied
 * @param syncPercent how much has been copied, where DRS tells
 * @param projectedEnd when DRS expects the copy to be complete
 */
public record ReplicationHealth(
    ReplicationStatus status,
    Optional<String> reason,
    Optional<Duration> lag,
    int disks,
    long protectedBytes,
    long backlogBytes,
    Optional<Integer> syncPercent,
    Optional<Instant> projectedEnd) {

  /** The health of a server, by what DRS tells of it. */
  public static ReplicationHealth of(SourceServer server) {
    List<ReplicatedDisk> disks = server.disks();
    return new ReplicationHealth(
        ReplicationStatus.of(server),
        server.replicationError().map(StallReasons::text),
        server.lag(),
        disks.size(),
        disks.stream().mapToLong(ReplicatedDisk::totalBytes).sum(),
        disks.stream().mapToLong(ReplicatedDisk::backlogBytes).sum(),
        server.syncPercent().stream().boxed().findFirst(),
        server.syncedAt());
  }
}
