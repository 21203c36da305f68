package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.Wave;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds servers that a second wave would launch again, which would delete what the first one has
 * launched.
 */
final class LaunchedTwice {

  private final Map<String, ProtectionGroup> groups;
  private final Map<String, String> launchedBy = new HashMap<>();
  private final Map<String, String> partlyLaunchedBy = new HashMap<>();
  private final Map<String, String> whollyLaunchedBy = new HashMap<>();

  LaunchedTwice(Map<String, ProtectionGroup> groups) {
    this.groups = groups;
  }

  /** Must be asked wave by wave, in order. */
  List<Problem> check(String path, WaveMembers members) {
    List<Problem> problems = new ArrayList<>();
    String label = path + " ('" + members.wave().name() + "')";
    checkSelectedGroups(path, label, members.wave(), problems);
    if (members.wave().serverIds().isEmpty()) {
      checkNamedGroups(path, label, members.wave(), problems);
    } else {
      checkServers(path, label, members.wave().serverIds(), problems);
    }
    return problems;
  }

  /** Of a group that selects by tags, two waves must each name their servers. */
  private void checkSelectedGroups(String path, String label, Wave wave, List<Problem> problems) {
    boolean wholly = wave.serverIds().isEmpty();
    for (int k = 0; k < wave.groupIds().size(); k++) {
      String groupId = wave.groupIds().get(k);
      ProtectionGroup group = groups.get(groupId);
      if (group == null || group.tagCriteria().isEmpty()) {
        continue;
      }
      String whole = whollyLaunchedBy.get(groupId);
      String other = whole == null && wholly ? partlyLaunchedBy.get(groupId) : whole;
      if (other != null) {
        problems.add(
            new Problem(
                path + ".groupIds[" + k + "]",
                "'"
                    + groupId
                    + "' is launched by "
                    + other
                    + " too; give both waves serverIds that have none in common"));
      }
      (wholly ? whollyLaunchedBy : partlyLaunchedBy).putIfAbsent(groupId, label);
    }
  }

  private void checkServers(
      String path, String label, Set<String> serverIds, List<Problem> problems) {
    int k = 0;
    for (String serverId : serverIds) {
      String other = launchedBy.putIfAbsent(serverId, label);
      if (other != null) {
        problems.add(
            new Problem(
                path + ".serverIds[" + k + "]",
                serverId + " is launched by " + other + " already"));
      }
      k++;
    }
  }

  private void checkNamedGroups(String path, String label, Wave wave, List<Problem> problems) {
    for (int k = 0; k < wave.groupIds().size(); k++) {
      ProtectionGroup group = groups.get(wave.groupIds().get(k));
      Map<String, List<String>> repeated = new LinkedHashMap<>();
      for (String serverId : group == null ? Set.<String>of() : group.serverIds()) {
        String other = launchedBy.putIfAbsent(serverId, label);
        if (other != null && !other.equals(label)) {
          repeated.computeIfAbsent(other, none -> new ArrayList<>()).add(serverId);
        }
      }
      String where = path + ".groupIds[" + k + "]";
      repeated.forEach(
          (other, servers) ->
              problems.add(
                  new Problem(
                      where,
                      "names " + abridged(servers) + ", launched by " + other + " already")));
    }
  }

  private static String abridged(List<String> serverIds) {
    return serverIds.size() <= 3
        ? String.join(", ", serverIds)
        : serverIds.get(0) + " and " + (serverIds.size() - 1) + " other servers";
  }
}
