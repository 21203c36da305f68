package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.core.planning.WaveGraph;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts a plan behind an approval: no wave begins before somebody has approved, whichever way the
 * conditions of waves turn out.
 */
final class ApprovalFirst {

  private ApprovalFirst() {}

  static RecoveryPlan of(
      RecoveryPlan plan, Collection<ProtectionGroup> groups, ApprovalPolicy approval) {
    if (plan.generatedWaves().isPresent()) {
      WaveGeneration generation = plan.generatedWaves().get();
      return generation.approval().isPresent()
          ? plan
          : plan.toBuilder()
              .generatedWaves(WaveGeneration.builder().from(generation).approval(approval).build())
              .build();
    }
    Set<String> unapproved = unapproved(plan.waves(), namingServers(groups));
    List<Wave> waves =
        plan.waves().stream()
            .map(
                wave ->
                    unapproved.contains(wave.name())
                        ? wave.toBuilder().approval(approval).build()
                        : wave)
            .toList();
    return plan.toBuilder().waves(waves).build();
  }

  /** A group that selects by tags may turn out to have nobody. */
  private static Set<String> namingServers(Collection<ProtectionGroup> groups) {
    return groups.stream()
        .filter(group -> !group.serverIds().isEmpty())
        .map(ProtectionGroup::groupId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The waves that may begin without any approval before them. */
  private static Set<String> unapproved(List<Wave> waves, Set<String> namingServers) {
    WaveGraph graph = WaveGraph.of(waves);
    Set<String> behindApproval = new HashSet<>();
    Set<String> unapproved = new HashSet<>();
    for (String name : graph.topologicalOrder()) {
      Wave wave = waves.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
      boolean inherited = graph.dependenciesOf(name).stream().anyMatch(behindApproval::contains);
      if (!inherited && wave.approval().isEmpty()) {
        unapproved.add(name);
      }
      // A wave that takes no part asks nobody, and those after it begin all the same.
      boolean takesPart =
          wave.condition().isEmpty() && !Collections.disjoint(wave.groupIds(), namingServers);
      if (inherited || takesPart) {
        behindApproval.add(name);
      }
    }
    return unapproved;
  }
}
