package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A wave and the servers that it means.
 *
 * @param wave the wave
 * @param servers the servers' places by id
 * @param unresolvedGroups the groups whose servers are not known
 */
record WaveMembers(Wave wave, Map<String, AccountRegion> servers, Set<String> unresolvedGroups) {

  String name() {
    return wave.name();
  }

  /** Whether the start wants all of it, or some of its servers. */
  boolean isIncluded(StartRequest start) {
    return !start.startsPart()
        || start.waves().contains(name())
        || servers.keySet().stream().anyMatch(start.serverIds()::contains);
  }

  /** The servers that the start wants. */
  Map<String, AccountRegion> included(StartRequest start) {
    Map<String, AccountRegion> included = new LinkedHashMap<>(servers);
    included.keySet().removeIf(serverId -> !start.includes(name(), serverId));
    return included;
  }
}
