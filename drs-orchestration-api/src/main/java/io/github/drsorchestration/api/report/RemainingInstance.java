package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.server.AccountRegion;

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
@JsonIgnoreProperties(ignoreUnknown = true)
public record RemainingInstance(
    String instanceId,
    AccountRegion where,
    String serverId,
    String name,
    String wave,
    ServerStatus status) {

  public RemainingInstance {
    Check.present("instanceId", instanceId);
    Check.present("where", where);
    Check.present("serverId", serverId);
    Check.present("name", name);
    Check.present("wave", wave);
    Check.present("status", status);
  }
}
