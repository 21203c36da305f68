package io.github.drsorchestration.core.service.readiness;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.planning.diff.ChangeKind;
import io.github.drsorchestration.core.planning.diff.PlanChange;
import io.github.drsorchestration.core.planning.diff.PlanDiff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is otherwise than it was in a drill.
 *
 * @param changes what the plan does otherwise
 * @param groups the groups that launch their members otherwise
 * @param gained the servers that have joined
 * @param lost the servers that have gone
 */
record Drift(
    List<PlanChange> changes, List<String> groups, List<String> gained, List<String> lost) {

  static final Drift NONE = new Drift(List.of(), List.of(), List.of(), List.of());

  /** What changes nothing of what is launched, and in which order. */
  private static final Set<ChangeKind> HARMLESS =
      EnumSet.of(ChangeKind.NAME, ChangeKind.DESCRIPTION, ChangeKind.PRIORITY, ChangeKind.TARGETS);

  /**
   * Compares a drill with the plan as it is now.
   *
   * @param servers the servers that the plan has now; empty if that is not known
   */
  static Drift since(
      Execution drill, RecoveryPlan plan, Collection<ProtectionGroup> groups, Set<String> servers) {
    Set<String> then =
        drill.waves().stream()
            .flatMap(wave -> wave.servers().stream())
            .filter(server -> server.status() != ServerStatus.EXCLUDED)
            .map(server -> server.serverId())
            .collect(Collectors.toCollection(TreeSet::new));
    return new Drift(
        PlanDiff.between(drill.plan(), plan),
        changedGroups(drill.groups(), groups),
        servers.isEmpty() ? List.of() : without(servers, then),
        servers.isEmpty() ? List.of() : without(then, servers));
  }

  /** Whether the drill still shows what the plan would do. */
  boolean leavesProof() {
    return groups.isEmpty()
        && gained.isEmpty()
        && lost.isEmpty()
        && changes.stream().allMatch(change -> HARMLESS.contains(change.kind()));
  }

  static boolean isHarmless(PlanChange change) {
    return HARMLESS.contains(change.kind());
  }

  /** A group that is new or gone is a change of the plan. */
  private static List<String> changedGroups(
      Collection<ProtectionGroup> before, Collection<ProtectionGroup> after) {
    List<String> changed = new ArrayList<>();
    for (ProtectionGroup group : after) {
      before.stream()
          .filter(it -> it.groupId().equals(group.groupId()))
          .filter(it -> !launchesAlike(it, group))
          .forEach(it -> changed.add(group.name()));
    }
    return changed;
  }

  private static boolean launchesAlike(ProtectionGroup one, ProtectionGroup other) {
    LaunchSettings settings = one.launchConfig();
    return settings.equals(other.launchConfig())
        && one.serverLaunchConfigs().equals(other.serverLaunchConfigs())
        && one.where().equals(other.where());
  }

  private static List<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return List.copyOf(rest);
  }
}
