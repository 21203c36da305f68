package io.github.drsorchestration.core.service.capacity;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a plan would leave of the quotas if it were started now.
 *
 * @param planId the plan
 * @param places the places where it launches servers, as far as they answer
 */
public record PlanHeadroom(String planId, List<PlaceHeadroom> places) {

  static PlanHeadroom of(
      RecoveryPlan plan, Collection<ProtectionGroup> groups, Collection<PlaceSurvey> places) {
    List<PlaceHeadroom> headrooms =
        places.stream()
            .map(place -> PlaceHeadroom.of(place, waves(plan, groups, place)))
            .filter(it -> it.servers() > 0)
            .toList();
    return new PlanHeadroom(plan.planId(), headrooms);
  }

  private static List<Integer> waves(
      RecoveryPlan plan, Collection<ProtectionGroup> groups, PlaceSurvey place) {
    List<Integer> sizes = new ArrayList<>();
    for (Wave wave : plan.waves()) {
      sizes.add(
          count(
              place,
              members(groups, wave.groupIds())
                  .and(
                      it ->
                          wave.serverIds().isEmpty() || wave.serverIds().contains(it.serverId()))));
    }
    // How generated waves divide their servers is decided at the start: at worst, not at all.
    plan.generatedWaves()
        .ifPresent(waves -> sizes.add(count(place, members(groups, waves.groupIds()))));
    return sizes.stream().filter(size -> size > 0).toList();
  }

  private static int count(PlaceSurvey place, Predicate<SourceServer> wanted) {
    return (int) place.servers().stream().filter(wanted).count();
  }

  private static Predicate<SourceServer> members(
      Collection<ProtectionGroup> groups, Collection<String> groupIds) {
    Set<ProtectionGroup> wanted =
        groups.stream().filter(it -> groupIds.contains(it.groupId())).collect(Collectors.toSet());
    return server ->
        wanted.stream()
            .anyMatch(group -> group.where().equals(server.where()) && group.selects(server));
  }
}
