package io.github.drsorchestration.api.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * One server within a job. Participants may vanish from a finished job, so their absence proves
 * nothing.
 *
 * @param serverId the source server
 * @param status what became of it
 * @param recoveryInstanceId the instance, once there is one; present also on a failed launch whose
 *     post-launch actions failed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record JobParticipant(
    String serverId, LaunchStatus status, Optional<String> recoveryInstanceId) {

  public JobParticipant {
    Check.notBlank("serverId", serverId);
    Check.present("status", status);
    Check.present("recoveryInstanceId", recoveryInstanceId);
  }
}
