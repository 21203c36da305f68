package io.github.drsorchestration.api.server;

import io.github.drsorchestration.api.internal.Check;
import java.util.Objects;
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
public record JobParticipant(
    String serverId, LaunchStatus status, Optional<String> recoveryInstanceId) {

  public JobParticipant {
    Check.notBlank("serverId", serverId);
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(recoveryInstanceId, "recoveryInstanceId");
  }
}
