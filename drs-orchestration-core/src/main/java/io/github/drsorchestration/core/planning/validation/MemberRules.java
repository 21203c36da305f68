package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a wave launches must exist, fit into a job where it has to, and be launched once. */
final class MemberRules {

  private final List<WaveMembers> waves;
  private final LaunchedTwice launchedTwice;
  private final int serversPerJob;

  MemberRules(List<Wave> waves, Map<String, ProtectionGroup> groups, int serversPerJob) {
    this.waves = waves.stream().map(wave -> WaveMembers.of(wave, groups)).toList();
    this.launchedTwice = new LaunchedTwice(groups);
    this.serversPerJob = serversPerJob;
  }

  /** Must be asked wave by wave, in order. */
  List<Problem> check(int index) {
    WaveMembers members = waves.get(index);
    String path = "waves[" + index + "]";
    List<Problem> problems = new ArrayList<>(launchedTwice.check(path, members));
    checkServers(path, members, problems);
    checkOptionalServers(path, members, problems);
    checkSize(path, members, problems);
    return problems;
  }

  private static void checkServers(String path, WaveMembers members, List<Problem> problems) {
    int k = 0;
    for (String serverId : members.wave().serverIds()) {
      if (!members.couldContain(serverId)) {
        problems.add(
            new Problem(
                path + ".serverIds[" + k + "]",
                serverId + " is in none of the wave's protection groups"));
      }
      k++;
    }
  }

  private static void checkOptionalServers(
      String path, WaveMembers members, List<Problem> problems) {
    int k = 0;
    for (String serverId : members.wave().optionalServerIds()) {
      if (!members.couldLaunch(serverId)) {
        problems.add(
            new Problem(
                path + ".optionalServerIds[" + k + "]",
                serverId + " is not among the servers that the wave launches"));
      }
      k++;
    }
  }

  /** A job is in one place, so that a wave in two places needs two jobs without being split. */
  private void checkSize(String path, WaveMembers members, List<Problem> problems) {
    if (members.wave().splitting()) {
      return;
    }
    Set<String> launched = members.launched();
    Map<AccountRegion, Integer> sizes = new TreeMap<>();
    members
        .named()
        .forEach(
            (serverId, where) -> {
              if (launched.contains(serverId)) {
                sizes.merge(where, 1, Integer::sum);
              }
            });
    sizes.forEach(
        (where, size) -> {
          if (size > serversPerJob) {
            problems.add(
                new Problem(
                    path + ".splitting",
                    "is off, but the wave has "
                        + size
                        + " servers in "
                        + where
                        + " and a job at most "
                        + serversPerJob));
          }
        });
  }
}
