package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.server.health.ReplicationStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Which servers of a list are wanted.
 *
 * @param query by what DRS tells of them
 * @param health how their replication is; none means all
 * @param groupId a group that has them
 * @param grouped whether a group has them
 * @param launched whether they have a recovery instance
 * @param stagingAccountId the account that replicates them
 */
public record ServerFilter(
    ServerQuery query,
    Set<ReplicationStatus> health,
    Optional<String> groupId,
    Optional<Boolean> grouped,
    Optional<Boolean> launched,
    Optional<String> stagingAccountId) {

  /** All servers. */
  public static final ServerFilter ALL = of(ServerQuery.ALL);

  public ServerFilter {
    health = Set.copyOf(health);
  }

  /** Those that match a query. */
  public static ServerFilter of(ServerQuery query) {
    return new ServerFilter(
        query, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  boolean matches(ServerRow row) {
    SourceServer server = row.server();
    return query.matches(server)
        && (health.isEmpty() || health.contains(row.health().status()))
        && groupId.stream().allMatch(id -> isIn(row, id))
        && grouped.stream().allMatch(wanted -> wanted != row.groups().isEmpty())
        && launched.stream().allMatch(wanted -> wanted == server.recoveryInstanceId().isPresent())
        && stagingAccountId.stream()
            .allMatch(id -> server.stagingAccountId().equals(Optional.of(id)));
  }

  private static boolean isIn(ServerRow row, String groupId) {
    return row.groups().stream().anyMatch(it -> it.groupId().equals(groupId));
  }
}
