package io.github.drsorchestration.core.service.lifecycle.action;

import io.github.drsorchestration.api.server.ReplicationState;
import java.util.List;
import java.util.Optional;

/**
 * What came of an action for one server.
 *
 * @param accountId the account that keeps it
 * @param region the Region that keeps it
 * @param serverId the source server; absent for an instance that DRS does not know
 * @param instanceId its recovery instance, where there is one
 * @param name what people call it
 * @param status what came of it
 * @param detail why, and what DRS said
 * @param obstacles what stands in the way, overridden or not
 * @param overridden the reason that was given for going on nevertheless
 * @param losses the recovery points that are deleted by it
 * @param before how replication stood before
 * @param after how it stands now, where that could be read
 */
public record ServerOutcome(
    String accountId,
    String region,
    Optional<String> serverId,
    Optional<String> instanceId,
    Optional<String> name,
    ActionStatus status,
    Optional<String> detail,
    List<Obstacle> obstacles,
    Optional<String> overridden,
    Optional<Losses> losses,
    Optional<ReplicationState> before,
    Optional<ReplicationState> after) {

  public ServerOutcome {
    obstacles = List.copyOf(obstacles);
  }
}
