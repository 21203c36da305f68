package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.api.port.recovery.SourceServers;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The members of groups as DRS has them now: one call per place, however many groups there are. */
final class Inventory {

  private final Map<String, ProtectionGroup> groups;
  private final PerPlace<SourceServer> servers;

  private Inventory(Map<String, ProtectionGroup> groups, PerPlace<SourceServer> servers) {
    this.groups = groups;
    this.servers = servers;
  }

  static Inventory of(Map<String, ProtectionGroup> groups, SourceServers drs, PlaceCalls calls) {
    Collection<AccountRegion> places = new TreeSet<>();
    groups.values().forEach(group -> places.add(group.where()));
    return new Inventory(groups, calls.each(places, drs::sourceServers));
  }

  List<PlaceProblem> problems() {
    return servers.problems();
  }

  /** The places of the servers that a wave launches, by server. */
  Map<String, AccountRegion> members(Wave wave) {
    Map<String, AccountRegion> members = new LinkedHashMap<>();
    for (String groupId : wave.groupIds()) {
      Optional.ofNullable(groups.get(groupId)).ifPresent(group -> add(group, members));
    }
    if (!wave.serverIds().isEmpty()) {
      members.keySet().retainAll(wave.serverIds());
    }
    return members;
  }

  /** Named members are known even where DRS does not answer. */
  private void add(ProtectionGroup group, Map<String, AccountRegion> members) {
    group.serverIds().forEach(id -> members.put(id, group.where()));
    servers.items().stream()
        .filter(group::selects)
        .forEach(server -> members.put(server.serverId(), server.where()));
  }

  /** What DRS says of servers, by id. */
  Map<String, SourceServer> known() {
    Map<String, SourceServer> known = new LinkedHashMap<>();
    servers.items().forEach(server -> known.put(server.serverId(), server));
    return known;
  }

  /** The waves that would be made; servers without a number are left to preflight. */
  List<Wave> generate(WaveGeneration generation) {
    Map<Integer, List<String>> byNumber = new TreeMap<>();
    for (SourceServer server : servers.items()) {
      String number = server.tags().getOrDefault(generation.tagKey(), "").strip();
      boolean member =
          generation.groupIds().stream()
              .flatMap(id -> Optional.ofNullable(groups.get(id)).stream())
              .anyMatch(group -> group.selects(server));
      if (member && number.matches("\\d{1,6}")) {
        byNumber
            .computeIfAbsent(Integer.parseInt(number), none -> new ArrayList<>())
            .add(server.serverId());
      }
    }
    return byNumber.entrySet().stream()
        .map(entry -> generation.wave(entry.getKey(), entry.getValue()))
        .toList();
  }
}
