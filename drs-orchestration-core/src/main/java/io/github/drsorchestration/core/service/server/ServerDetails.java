package io.github.drsorchestration.core.service.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.cache.Freshness;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a source server.
 *
 * @param server the server itself
 * @param recoverable whether DRS would launch it, if it has a recovery point
 * @param healthy whether new recovery points are being made
 * @param recoveryPoints how many recovery points it has
 * @param latestRecoveryPoint the newest of them
 * @param recoveryPointAge how old that is: what would be lost by a launch from it
 * @param recoveryInstance the instance that was launched last, while it exists
 * @param groups the protection groups that have it
 * @param freshness how old the knowledge of the server itself is
 * @param problems why other parts could not be read
 */
public record ServerDetails(
    @JsonUnwrapped SourceServer server,
    boolean recoverable,
    boolean healthy,
    Optional<Integer> recoveryPoints,
    Optional<RecoverySnapshot> latestRecoveryPoint,
    Optional<Duration> recoveryPointAge,
    Optional<RecoveryInstance> recoveryInstance,
    List<Owner> groups,
    Freshness freshness,
    List<String> problems) {

  public ServerDetails {
    groups = List.copyOf(groups);
    problems = List.copyOf(problems);
  }
}
