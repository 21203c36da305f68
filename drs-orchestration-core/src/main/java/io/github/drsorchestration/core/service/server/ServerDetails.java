package io.github.drsorchestration.core.service.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.cache.Freshness;
import io.github.drsorchestration.core.service.encryption.ServerEncryption;
import io.github.drsorchestration.core.service.server.health.ReplicationHealth;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a source server.
 *
 * @param server the server itself
 * @param health how its replication is
 * @param recoverable whether DRS would launch it, if it has a recovery point
 * @param healthy whether new recovery points are being made
 * @param recoveryPoints how many recovery points it has
 * @param points these recovery points, newest first
 * @param latestRecoveryPoint the newest of them
 * @param recoveryPointAge how old that is: what would be lost by a launch from it
 * @param recoveryInstance the instance that was launched last, while it exists
 * @param launchSettings how DRS would launch it
 * @param encryption how its disks are encrypted, and whether its key lets it be launched
 * @param groups the protection groups that have it
 * @param freshness how old the knowledge of the server itself is
 * @param problems why other parts could not be read
 */
public record ServerDetails(
    @JsonUnwrapped SourceServer server,
    ReplicationHealth health,
    boolean recoverable,
    boolean healthy,
    Optional<Integer> recoveryPoints,
    List<RecoverySnapshot> points,
    Optional<RecoverySnapshot> latestRecoveryPoint,
    Optional<Duration> recoveryPointAge,
    Optional<RecoveryInstance> recoveryInstance,
    Optional<LaunchSettings> launchSettings,
    Optional<ServerEncryption> encryption,
    List<Owner> groups,
    Freshness freshness,
    List<String> problems) {

  public ServerDetails {
    points = List.copyOf(points);
    groups = List.copyOf(groups);
    problems = List.copyOf(problems);
  }
}
