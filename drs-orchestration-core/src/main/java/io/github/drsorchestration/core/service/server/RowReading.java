package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.core.service.server.health.ReplicationHealth;
import java.util.List;
import java.util.Optional;

/**
 * Makes rows of what places have.
 *
 * @param groups all groups
 * @param access what exists for the reader
 * @param onlyAccessible whether servers of others are left out
 */
record RowReading(List<ProtectionGroup> groups, ServerAccess access, boolean onlyAccessible) {

  List<ServerRow> of(PlaceServers place) {
    return place.servers().stream()
        .filter(server -> !onlyAccessible || access.allows(server, groups))
        .map(
            server ->
                new ServerRow(
                    server,
                    ReplicationHealth.of(server),
                    Optional.ofNullable(place.instances().get(server.serverId())),
                    Owner.of(server, groups, access.visible())))
        .toList();
  }
}
