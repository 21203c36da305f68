package io.github.drsorchestration.cli.validation;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.cli.problem.JsonPaths;
import io.github.drsorchestration.cli.problem.Problems;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import io.github.drsorchestration.core.input.DidYouMean;
import io.github.drsorchestration.core.planning.validation.PlanValidator;
import io.github.drsorchestration.core.planning.validation.SettingsValidator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks the plans by the rules of the library, knowing the members of every group. */
final class PlanCheck {

  private static final List<String> PROBES = List.of("instance-status", "tcp", "http");

  private final Map<String, ProtectionGroup> groups = new HashMap<>();
  private final Map<AccountRegion, Integer> serversPerJob = new HashMap<>();
  private final Problems problems;

  private PlanCheck(Scenario scenario, Problems problems) {
    List<ServerEntry> servers = scenario.world().allServers();
    scenario.groups().forEach(group -> groups.put(group.groupId(), resolved(group, servers)));
    scenario
        .world()
        .quotas()
        .forEach(quotas -> serversPerJob.put(quotas.where(), quotas.serversPerJob()));
    this.problems = problems;
  }

  static void check(Scenario scenario, Problems problems) {
    PlanCheck check = new PlanCheck(scenario, problems);
    Map<String, String> ids = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < scenario.plans().size(); i++) {
      String path = JsonPaths.item("$.recoveryPlans", i);
      RecoveryPlan plan = scenario.plans().get(i);
      check.unique(path + ".planId", "id", ids, plan.planId());
      check.unique(path + ".name", "name", names, plan.name().toLowerCase(Locale.ROOT));
      check.plan(path, plan);
    }
  }

  private void unique(String path, String what, Map<String, String> seen, String value) {
    String first = seen.putIfAbsent(value, path);
    if (first != null) {
      problems.add(path, "the " + what + " is taken by " + first);
    }
  }

  private void plan(String path, RecoveryPlan plan) {
    ReferenceHints hints = new ReferenceHints(plan, groups.keySet());
    problems.addAll(
        path,
        PlanValidator.validate(plan, groups, Integer.MAX_VALUE).stream()
            .map(hints::addTo)
            .toList());
    problems.addAll(path, SettingsValidator.validate(plan, groups));
    for (int i = 0; i < plan.waves().size(); i++) {
      Wave wave = plan.waves().get(i);
      probe(JsonPaths.item(path + ".waves", i) + ".healthCheck.probe", wave);
      if (!wave.splitting()) {
        unsplit(JsonPaths.item(path + ".waves", i) + ".splitting", wave);
      }
    }
  }

  /** Applications may have probes of their own; a name that is nearly one of ours is a slip. */
  private void probe(String path, Wave wave) {
    wave.healthCheck()
        .map(HealthCheck::probe)
        .filter(name -> !PROBES.contains(name))
        .map(name -> DidYouMean.ifSimilar(name, PROBES))
        .filter(hint -> !hint.isEmpty())
        .ifPresent(hint -> problems.add(path, "there is no such health probe" + hint));
  }

  /** Unlike the library, a file knows the quotas of every account and Region. */
  private void unsplit(String path, Wave wave) {
    Map<AccountRegion, Integer> sizes = new TreeMap<>();
    for (String groupId : wave.groupIds()) {
      ProtectionGroup group = groups.get(groupId);
      if (group != null) {
        sizes.merge(group.where(), launched(wave, group).size(), Integer::sum);
      }
    }
    sizes.forEach(
        (where, size) -> {
          int max = serversPerJob.getOrDefault(where, Quotas.DEFAULTS.serversPerJob());
          if (size > max) {
            problems.add(
                path,
                "is off, but the wave has %d servers in %s and a DRS job takes at most %d"
                    .formatted(size, where, max));
          }
        });
  }

  private static Set<String> launched(Wave wave, ProtectionGroup group) {
    Set<String> launched = new TreeSet<>(group.serverIds());
    if (!wave.serverIds().isEmpty()) {
      launched.retainAll(wave.serverIds());
    }
    return launched;
  }

  /** The group with its members listed, so that the library finds contradictions. */
  private static ProtectionGroup resolved(ProtectionGroup group, List<ServerEntry> servers) {
    List<String> selected =
        servers.stream()
            .filter(server -> server.where().equals(group.where()))
            .filter(server -> group.tagCriteria().matches(server.tags()))
            .map(ServerEntry::serverId)
            .toList();
    return selected.isEmpty()
        ? group
        : group.toBuilder().tagCriteria(TagCriteria.NONE).serverIds(selected).build();
  }
}
