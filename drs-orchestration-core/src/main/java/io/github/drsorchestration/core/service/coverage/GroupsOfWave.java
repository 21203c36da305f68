package io.github.drsorchestration.core.service.coverage;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the groups by which a wave launches its servers: those that have them already, and new ones
 * for the rest, one a place.
 */
final class GroupsOfWave {

  private final Collection<ProtectionGroup> existing;
  private final Collection<SourceServer> all;
  private final Set<String> takenIds;
  private final Set<String> takenNames;
  private final List<ProtectionGroup> made = new ArrayList<>();
  private final Set<String> groupIds = new TreeSet<>();
  private final Set<String> launched = new TreeSet<>();

  /**
   * @param takenIds the ids that no new group can have; those of new groups are added
   * @param takenNames the same of their names, in lower case
   */
  GroupsOfWave(
      Collection<ProtectionGroup> existing,
      Collection<SourceServer> all,
      Set<String> takenIds,
      Set<String> takenNames) {
    this.existing = existing;
    this.all = all;
    this.takenIds = takenIds;
    this.takenNames = takenNames;
  }

  /**
   * @param label what new groups are called
   */
  void launch(String label, List<SourceServer> servers) {
    Map<AccountRegion, Set<String>> rest = new TreeMap<>();
    for (SourceServer server : servers) {
      List<String> owners =
          existing.stream().filter(it -> it.selects(server)).map(ProtectionGroup::groupId).toList();
      launched.add(server.serverId());
      if (owners.isEmpty()) {
        rest.computeIfAbsent(server.where(), none -> new TreeSet<>()).add(server.serverId());
      } else {
        groupIds.add(owners.get(0));
      }
    }
    rest.forEach(
        (where, ids) -> {
          String name = label + (rest.size() > 1 ? " " + where : "");
          ProtectionGroup group =
              ProtectionGroup.builder()
                  .groupId(Names.unique(Names.id(name), takenIds))
                  .name(Names.unique(Names.shortened(name), takenNames))
                  .accountId(where.accountId())
                  .region(where.region())
                  .serverIds(ids)
                  .build();
          made.add(group);
          groupIds.add(group.groupId());
        });
  }

  List<ProtectionGroup> made() {
    return made;
  }

  Set<String> groupIds() {
    return groupIds;
  }

  /** The servers, where the groups have others too; none where all of the groups' are meant. */
  Set<String> onlyThese() {
    Set<String> members = new TreeSet<>();
    for (ProtectionGroup group : existing) {
      if (groupIds.contains(group.groupId())) {
        all.stream().filter(group::selects).map(SourceServer::serverId).forEach(members::add);
      }
    }
    made.forEach(group -> members.addAll(group.serverIds()));
    return members.equals(launched) ? Set.of() : launched;
  }
}
