package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a wave's servers before its execution starts.
 *
 * @param wave the wave
 * @param named the servers that its groups name, with their places
 * @param complete whether all of its groups exist and name their servers
 */
record WaveMembers(Wave wave, Map<String, AccountRegion> named, boolean complete) {

  static WaveMembers of(Wave wave, Map<String, ProtectionGroup> groups) {
    Map<String, AccountRegion> named = new LinkedHashMap<>();
    boolean complete = true;
    for (String groupId : wave.groupIds()) {
      ProtectionGroup group = groups.get(groupId);
      if (group == null || !group.tagCriteria().isEmpty()) {
        complete = false;
      } else {
        group.serverIds().forEach(serverId -> named.put(serverId, group.where()));
      }
    }
    return new WaveMembers(wave, named, complete);
  }

  /** The servers that the wave certainly launches, in document order. */
  Set<String> launched() {
    return wave.serverIds().isEmpty() ? named.keySet() : wave.serverIds();
  }

  /** Whether one of the groups could contain the server. */
  boolean couldContain(String serverId) {
    return !complete || named.containsKey(serverId);
  }

  /** Whether the wave could launch the server. */
  boolean couldLaunch(String serverId) {
    return couldContain(serverId)
        && (wave.serverIds().isEmpty() || wave.serverIds().contains(serverId));
  }
}
