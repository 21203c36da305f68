package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import io.github.drsorchestration.core.service.place.Answer;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which of the servers that groups name DRS knows. Each place is asked once; where one does not
 * answer, an import goes on and says so: the preflight of every start looks again.
 */
final class KnownServers {

  private final Map<AccountRegion, Set<String>> known = new HashMap<>();
  private final Map<AccountRegion, String> silent = new HashMap<>();

  private KnownServers() {}

  static KnownServers of(List<ProtectionGroup> groups, Ports ports) {
    Map<AccountRegion, Set<String>> named = new TreeMap<>();
    for (ProtectionGroup group : groups) {
      if (!group.serverIds().isEmpty()) {
        named.computeIfAbsent(group.where(), none -> new TreeSet<>()).addAll(group.serverIds());
      }
    }
    KnownServers servers = new KnownServers();
    for (Answer<AccountRegion, Set<String>> answer :
        new PlaceCalls(ports.calls())
            .answers(
                List.copyOf(named.keySet()),
                where -> where,
                where -> known(where, named.getOrDefault(where, Set.of()), ports))) {
      servers.known.put(answer.question(), answer.value().orElse(Set.of()));
      answer.problem().ifPresent(why -> servers.silent.put(answer.question(), why.problem()));
    }
    return servers;
  }

  private static Set<String> known(AccountRegion where, Set<String> serverIds, Ports ports) {
    return ports.recoveryService().sourceServers(where, serverIds).stream()
        .map(SourceServer::serverId)
        .collect(Collectors.toSet());
  }

  List<Problem> problems(ProtectionGroup group) {
    Set<String> servers = new HashSet<>(known.getOrDefault(group.where(), Set.of()));
    if (silent.containsKey(group.where())) {
      servers.addAll(group.serverIds());
    }
    return ProtectionGroups.problems(group, servers);
  }

  /** That nobody could say whether the group's servers exist. */
  Optional<String> unanswered(ProtectionGroup group) {
    return Optional.ofNullable(silent.get(group.where()))
        .filter(why -> !group.serverIds().isEmpty())
        .map(why -> "whether DRS knows its servers could not be checked: " + why);
  }
}
