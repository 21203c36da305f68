package io.github.drsorchestration.cli.validation;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.aws.region.DrsRegions;
import io.github.drsorchestration.cli.problem.JsonPaths;
import io.github.drsorchestration.cli.problem.Problems;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import io.github.drsorchestration.core.input.DidYouMean;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks the protection groups against each other and against the simulated servers. */
final class GroupCheck {

  private final Map<String, ServerEntry> servers;
  private final Problems problems;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> members = new HashMap<>();

  private GroupCheck(Map<String, ServerEntry> servers, Problems problems) {
    this.servers = servers;
    this.problems = problems;
  }

  static void check(Scenario scenario, Problems problems) {
    Map<String, ServerEntry> servers =
        scenario.world().allServers().stream()
            .collect(
                Collectors.toMap(
                    ServerEntry::serverId,
                    Function.identity(),
                    (first, second) -> first,
                    TreeMap::new));
    GroupCheck check = new GroupCheck(servers, problems);
    for (int i = 0; i < scenario.groups().size(); i++) {
      check.group(JsonPaths.item("$.protectionGroups", i), scenario.groups().get(i));
    }
  }

  private void group(String path, ProtectionGroup group) {
    unique(path + ".groupId", "id", ids, group.groupId());
    unique(path + ".name", "name", names, group.name().toLowerCase(Locale.ROOT));
    if (DrsRegions.published().find(group.region()).isEmpty()) {
      problems.add(path + ".region", "AWS offers no DRS in " + group.region());
    }
    List<String> named = List.copyOf(group.serverIds());
    for (int i = 0; i < named.size(); i++) {
      member(JsonPaths.item(path + ".serverIds", i), group, named.get(i));
    }
    if (named.isEmpty() && servers.values().stream().noneMatch(server -> selects(group, server))) {
      problems.add(
          path + ".tagCriteria",
          "select none of the simulated servers in "
              + group.where()
              + ": "
              + group.tagCriteria().tags());
    }
  }

  private void member(String path, ProtectionGroup group, String serverId) {
    ServerEntry server = servers.get(serverId);
    if (server == null) {
      problems.add(
          path,
          "there is no server "
              + serverId
              + " in simulation.servers"
              + DidYouMean.ifSimilar(serverId, servers.keySet()));
    } else if (!server.where().equals(group.where())) {
      problems.add(
          path, serverId + " is in " + server.where() + ", the group is in " + group.where());
    }
    String taken = members.putIfAbsent(serverId, group.name());
    if (taken != null) {
      problems.add(path, serverId + " belongs to group '" + taken + "' already");
    }
  }

  private static boolean selects(ProtectionGroup group, ServerEntry server) {
    return server.where().equals(group.where()) && group.tagCriteria().matches(server.tags());
  }

  private void unique(String path, String what, Map<String, String> seen, String value) {
    String first = seen.putIfAbsent(value, path);
    if (first != null) {
      problems.add(path, "the " + what + " is taken by " + first);
    }
  }
}
