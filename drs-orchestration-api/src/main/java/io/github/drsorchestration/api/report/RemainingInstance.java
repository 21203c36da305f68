package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Optional;

/**
 * An instance that exists because of the execution and that nobody has terminated on record, or one
 * that a job of the execution may yet bring up.
 *
 * @param instanceId the instance; absent where its job was not known to have ended
 * @param jobId the job that launched it, or that may yet do so
 * @param where its account and Region
 * @param serverId its source server
 * @param name the source server's name
 * @param wave the wave that launched it
 * @param status what the execution says of the server
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RemainingInstance(
    Optional<String> instanceId,
    Optional<String> jobId,
    AccountRegion where,
    String serverId,
    String name,
    String wave,
    ServerStatus status) {

  public RemainingInstance {
    Check.present("instanceId", instanceId);
    Check.present("jobId", jobId);
    Check.present("where", where);
    Check.present("serverId", serverId);
    Check.present("name", name);
    Check.present("wave", wave);
    Check.present("status", status);
  }
}
