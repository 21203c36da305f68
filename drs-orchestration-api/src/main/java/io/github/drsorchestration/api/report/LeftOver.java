package io.github.drsorchestration.api.report;

import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Objects;

/**
 * An instance that exists because of the execution and that nobody has terminated on record.
 *
 * @param instanceId the instance
 * @param where its account and Region
 * @param serverId its source server
 * @param name the source server's name
 * @param wave the wave that launched it
 * @param status what the execution says of the server
 */
public record LeftOver(
    String instanceId,
    AccountRegion where,
    String serverId,
    String name,
    String wave,
    ServerStatus status) {

  public LeftOver {
    Objects.requireNonNull(instanceId, "instanceId");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(serverId, "serverId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(wave, "wave");
    Objects.requireNonNull(status, "status");
  }
}
