package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.List;
import java.util.function.Predicate;

/**
 * A protection group that has a server.
 *
 * @param groupId its id
 * @param name its name
 */
public record Owner(String groupId, String name) {

  static List<Owner> of(
      SourceServer server, List<ProtectionGroup> groups, Predicate<ProtectionGroup> visible) {
    return groups.stream()
        .filter(group -> group.selects(server))
        .filter(visible)
        .map(group -> new Owner(group.groupId(), group.name()))
        .toList();
  }
}
