package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.server.AccountRegion;
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
@JsonIgnoreProperties(ignoreUnknown = true)
public record TerminationTarget(
    String serverId,
    AccountRegion where,
    Optional<String> instanceId,
    TerminationStatus status,
    Optional<Failure> failure) {

  public TerminationTarget {
    Check.present("serverId", serverId);
    Check.present("where", where);
    Check.present("instanceId", instanceId);
    Check.present("status", status);
    Check.present("failure", failure);
  }

  public TerminationTarget withStatus(TerminationStatus next) {
    return new TerminationTarget(serverId, where, instanceId, next, failure);
  }

  public TerminationTarget withInstance(String id) {
    return new TerminationTarget(serverId, where, Optional.of(id), status, failure);
  }

  public TerminationTarget failed(Failure why) {
    return new TerminationTarget(
        serverId, where, instanceId, TerminationStatus.FAILED, Optional.of(why));
  }
}
