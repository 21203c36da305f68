package io.github.drsorchestration.core.service.server;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.server.health.ReplicationHealth;
import java.util.List;
import java.util.Optional;

/**
 * A source server in a list.
 *
 * @param server the server itself
 * @param health how its replication is
 * @param recoveryInstance the instance that was launched last, while it exists
 * @param groups the protection groups that have it
 */
public record ServerRow(
    @JsonUnwrapped SourceServer server,
    ReplicationHealth health,
    Optional<RecoveryInstance> recoveryInstance,
    List<Owner> groups) {

  public ServerRow {
    groups = List.copyOf(groups);
  }

  /** What people call the server. */
  @JsonIgnore
  public String name() {
    return server.displayName();
  }
}
