package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationDirection;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which servers the groups of a plan mean at the moment of its start, wave by wave. */
final class Members {

  private final Map<String, ProtectionGroup> groups = new LinkedHashMap<>();
  private final Map<String, String> waveOf = new HashMap<>();
  private final Places places;
  private final FindingList findings;

  Members(Execution execution, Places places, FindingList findings) {
    execution.groups().forEach(group -> groups.put(group.groupId(), group));
    this.places = places;
    this.findings = findings;
  }

  /** The waves of the plan, generated ones included; each server is in the first that means it. */
  List<WaveMembers> resolve(Execution execution) {
    List<WaveMembers> waves = new ArrayList<>();
    execution.plan().waves().forEach(wave -> waves.add(membersOf(wave)));
    execution.plan().generatedWaves().ifPresent(generation -> generate(generation, waves));
    waves.forEach(this::dropDuplicates);
    return waves;
  }

  private WaveMembers membersOf(Wave wave) {
    Map<String, AccountRegion> members = ofGroups(wave.groupIds());
    Set<String> unresolved = unresolved(wave.groupIds());
    if (!wave.serverIds().isEmpty()) {
      for (String wanted : wave.serverIds()) {
        if (!members.containsKey(wanted) && unresolved.isEmpty()) {
          findings.ofServer(
              findings.planIsWrong(),
              FindingCode.SERVER_NOT_IN_WAVE,
              wave.name(),
              wanted,
              "serverIds names " + wanted + ", which is in none of the wave's groups");
        }
      }
      members.keySet().retainAll(wave.serverIds());
    }
    for (String optional : wave.optionalServerIds()) {
      if (!members.containsKey(optional) && unresolved.isEmpty()) {
        findings.ofServer(
            Severity.WARNING,
            FindingCode.SERVER_NOT_IN_WAVE,
            wave.name(),
            optional,
            "optionalServerIds names " + optional + ", which the wave does not launch");
      }
    }
    if (members.isEmpty() && unresolved.isEmpty()) {
      findings.ofWave(
          Severity.BLOCKING,
          FindingCode.NO_SERVERS,
          wave.name(),
          "wave '" + wave.name() + "' has no servers; its groups select none");
    }
    return new WaveMembers(wave, members, unresolved);
  }

  private Map<String, AccountRegion> ofGroups(List<String> groupIds) {
    Map<String, AccountRegion> members = new LinkedHashMap<>();
    for (String groupId : groupIds) {
      Optional.ofNullable(groups.get(groupId))
          .ifPresent(group -> serversOf(group).forEach(id -> members.put(id, group.where())));
    }
    return members;
  }

  private List<String> serversOf(ProtectionGroup group) {
    if (!group.serverIds().isEmpty()) {
      return List.copyOf(group.serverIds());
    }
    return places.servers(group.where()).stream()
        .filter(server -> server.direction() == ReplicationDirection.FAILOVER)
        .filter(group::selects)
        .map(SourceServer::serverId)
        .toList();
  }

  /** The groups whose place cannot tell what they select. */
  private Set<String> unresolved(List<String> groupIds) {
    Set<String> unresolved = new LinkedHashSet<>();
    for (String groupId : groupIds) {
      Optional.ofNullable(groups.get(groupId))
          .filter(group -> group.serverIds().isEmpty() && !places.isOpen(group.where()))
          .ifPresent(group -> unresolved.add(groupId));
    }
    return unresolved;
  }

  /** Servers without a number come last; those that should have one are not launched. */
  private void generate(WaveGeneration generation, List<WaveMembers> waves) {
    Map<Integer, Map<String, AccountRegion>> numbered = new TreeMap<>();
    Map<String, AccountRegion> last = new LinkedHashMap<>();
    ofGroups(generation.groupIds())
        .forEach(
            (serverId, where) -> {
              Optional<Integer> number = number(generation, where, serverId);
              number
                  .map(it -> numbered.computeIfAbsent(it, none -> new LinkedHashMap<>()))
                  .orElse(last)
                  .put(serverId, where);
            });
    Set<String> unresolved = unresolved(generation.groupIds());
    if (numbered.isEmpty() && last.isEmpty() && unresolved.isEmpty()) {
      findings.ofWave(
          Severity.BLOCKING,
          FindingCode.NO_SERVERS,
          "generated",
          "the groups select no server to number");
      return;
    }
    int end = numbered.keySet().stream().reduce((a, b) -> b).orElse(1);
    numbered.computeIfAbsent(end, none -> new LinkedHashMap<>()).putAll(last);
    numbered.forEach(
        (number, members) ->
            waves.add(
                new WaveMembers(
                    generation.wave(number, members.keySet()),
                    members,
                    number == end ? unresolved : Set.of())));
    last.forEach(
        (serverId, where) -> {
          if (places.isOpen(where)) {
            findings.ofServer(
                Severity.BLOCKING,
                FindingCode.NO_WAVE_NUMBER,
                "wave-" + end,
                serverId,
                serverId + " has no tag '" + generation.tagKey() + "' with a number");
          }
        });
  }

  private Optional<Integer> number(
      WaveGeneration generation, AccountRegion where, String serverId) {
    return places
        .server(where, serverId)
        .map(server -> server.tags().getOrDefault(generation.tagKey(), "").strip())
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::valueOf);
  }

  private void dropDuplicates(WaveMembers wave) {
    for (String serverId : List.copyOf(wave.servers().keySet())) {
      String other = waveOf.putIfAbsent(serverId, wave.name());
      if (other != null) {
        wave.servers().remove(serverId);
        findings.ofServer(
            findings.planIsWrong(),
            FindingCode.DUPLICATE_SERVER,
            wave.name(),
            serverId,
            serverId + " is in wave '" + other + "' already, and is launched there");
      }
    }
  }
}
