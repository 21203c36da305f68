package io.github.drsorchestration.api.execution;

import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Objects;
import java.util.Optional;

/**
 * An instance of the execution that is to be terminated.
 *
 * @param serverId its source server
 * @param where its account and Region
 * @param instanceId the instance; absent until it is known which one the execution left
 * @param status what has become of it
 * @param failure why it could not be terminated
 */
public record TerminationTarget(
    String serverId,
    AccountRegion where,
    Optional<String> instanceId,
    TerminationStatus status,
    Optional<Failure> failure) {

  public TerminationTarget {
    Objects.requireNonNull(serverId, "serverId");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(instanceId, "instanceId");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(failure, "failure");
  }

  public TerminationTarget withStatus(TerminationStatus next) {
    return new TerminationTarget(serverId, where, instanceId, next, failure);
  }

  public TerminationTarget failed(Failure why) {
    return new TerminationTarget(
        serverId, where, instanceId, TerminationStatus.FAILED, Optional.of(why));
  }
}
