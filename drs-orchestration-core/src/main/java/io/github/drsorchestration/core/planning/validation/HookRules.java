package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A hook that runs where the wave's servers are needs them to be in one place. */
final class HookRules {

  private final Map<String, ProtectionGroup> groups;

  HookRules(Map<String, ProtectionGroup> groups) {
    this.groups = groups;
  }

  List<Problem> check(String path, Wave wave) {
    Set<AccountRegion> places = places(wave);
    if (places.size() < 2) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    check(path + ".beforeHooks", wave.beforeHooks(), places, problems);
    check(path + ".afterHooks", wave.afterHooks(), places, problems);
    return problems;
  }

  /** A hook after a termination runs where the servers of the whole plan are. */
  List<Problem> checkAfterTermination(RecoveryPlan plan) {
    Set<AccountRegion> places =
        plan.allGroupIds().stream()
            .map(groups::get)
            .filter(Objects::nonNull)
            .map(ProtectionGroup::where)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Problem> problems = new ArrayList<>();
    if (places.size() > 1) {
      check("afterTermination", plan.afterTermination(), places, problems);
    }
    return problems;
  }

  private static void check(
      String path, List<Hook> hooks, Set<AccountRegion> places, List<Problem> problems) {
    for (int k = 0; k < hooks.size(); k++) {
      if (hooks.get(k).inWavePlace()) {
        problems.add(
            new Problem(
                path + "[" + k + "].inWavePlace",
                "is set, but the servers are in several places: "
                    + places.stream()
                        .map(AccountRegion::toString)
                        .collect(Collectors.joining(", "))));
      }
    }
  }

  private Set<AccountRegion> places(Wave wave) {
    return wave.groupIds().stream()
        .map(groups::get)
        .filter(Objects::nonNull)
        .filter(group -> takesPart(group, wave))
        .map(ProtectionGroup::where)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean takesPart(ProtectionGroup group, Wave wave) {
    return wave.serverIds().isEmpty()
        || !group.tagCriteria().isEmpty()
        || !Collections.disjoint(group.serverIds(), wave.serverIds());
  }
}
