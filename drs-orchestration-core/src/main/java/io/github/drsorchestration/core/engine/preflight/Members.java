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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which servers the groups of a plan mean at the moment of its start, wave by wave. */
final class Members {

  private final Map<String, ProtectionGroup> groups = new LinkedHashMap<>();
  private final Places places;
  private final FindingList findings;

  Members(Execution execution, Places places, FindingList findings) {
    execution.groups().forEach(group -> groups.put(group.groupId(), group));
    this.places = places;
    this.findings = findings;
  }

  /** The waves of the plan, generated ones included, each with its members' places by id. */
  Map<Wave, Map<String, AccountRegion>> resolve(Execution execution) {
    Map<Wave, Map<String, AccountRegion>> waves = new LinkedHashMap<>();
    execution.plan().waves().forEach(wave -> waves.put(wave, membersOf(wave)));
    execution.plan().generatedWaves().ifPresent(generation -> generate(generation, waves));
    return waves;
  }

  private Map<String, AccountRegion> membersOf(Wave wave) {
    Map<String, AccountRegion> members = ofGroups(wave.groupIds());
    if (!wave.serverIds().isEmpty()) {
      for (String wanted : wave.serverIds()) {
        if (!members.containsKey(wanted)) {
          findings.ofServer(
              Severity.BLOCKING,
              FindingCode.SERVER_NOT_IN_WAVE,
              wave.name(),
              wanted,
              "serverIds names " + wanted + ", which is in none of the wave's groups");
        }
      }
      members.keySet().retainAll(wave.serverIds());
    }
    for (String optional : wave.optionalServerIds()) {
      if (!members.containsKey(optional)) {
        findings.ofServer(
            Severity.WARNING,
            FindingCode.SERVER_NOT_IN_WAVE,
            wave.name(),
            optional,
            "optionalServerIds names " + optional + ", which the wave does not launch");
      }
    }
    return members;
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
    List<String> selected = new ArrayList<>();
    for (SourceServer server : places.servers().getOrDefault(group.where(), Map.of()).values()) {
      if (server.direction() == ReplicationDirection.FAILOVER && group.selects(server)) {
        selected.add(server.serverId());
      }
    }
    return selected;
  }

  private void generate(WaveGeneration generation, Map<Wave, Map<String, AccountRegion>> waves) {
    Map<Integer, Map<String, AccountRegion>> numbered = new TreeMap<>();
    ofGroups(generation.groupIds())
        .forEach(
            (serverId, where) -> {
              Optional<Integer> number =
                  places
                      .server(where, serverId)
                      .map(server -> server.tags().getOrDefault(generation.tagKey(), ""))
                      .flatMap(Members::number);
              if (number.isPresent()) {
                numbered
                    .computeIfAbsent(number.get(), none -> new LinkedHashMap<>())
                    .put(serverId, where);
              } else {
                findings.ofServer(
                    Severity.BLOCKING,
                    FindingCode.NO_WAVE_NUMBER,
                    "generated",
                    serverId,
                    serverId + " has no tag '" + generation.tagKey() + "' with a number");
              }
            });
    numbered.forEach(
        (number, members) -> waves.put(generation.wave(number, members.keySet()), members));
    if (numbered.isEmpty()) {
      findings.ofPlan(
          Severity.BLOCKING, FindingCode.NO_SERVERS, "the groups select no server to number");
    }
  }

  private static Optional<Integer> number(String text) {
    String stripped = text.strip();
    return stripped.matches("\\d{1,6}")
        ? Optional.of(Integer.parseInt(stripped))
        : Optional.empty();
  }
}
