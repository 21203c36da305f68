package io.github.drsorchestration.core.service.overview;

import static io.github.drsorchestration.api.access.Permission.DELETE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.UPDATE_PROTECTION_GROUP;

import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Derives what lists show of groups from the plans, which were read once for all of them. */
public final class GroupOverviews {

  private final Map<String, List<RecoveryPlan>> plans = new HashMap<>();
  private final Predicate<RecoveryPlan> isVisible;

  /**
   * @param plans all plans
   * @param isVisible the plans whose names may be shown
   */
  public GroupOverviews(Collection<RecoveryPlan> plans, Predicate<RecoveryPlan> isVisible) {
    this.isVisible = isVisible;
    plans.stream()
        .sorted(Comparator.comparing(RecoveryPlan::name))
        .forEach(
            plan ->
                plan.allGroupIds()
                    .forEach(
                        id -> this.plans.computeIfAbsent(id, none -> new ArrayList<>()).add(plan)));
  }

  /** A group with its overview. */
  public GroupView view(ProtectionGroup group, Principal who) {
    List<RecoveryPlan> users = plans.getOrDefault(group.groupId(), List.of());
    List<GroupOverview.UsedBy> shown =
        users.stream()
            .filter(isVisible)
            .map(plan -> new GroupOverview.UsedBy(plan.planId(), plan.name()))
            .toList();
    Optional<String> inUse =
        users.isEmpty()
            ? Optional.empty()
            : Optional.of(
                shown.isEmpty()
                    ? "a recovery plan names it"
                    : "recovery plan '" + shown.get(0).name() + "' names it");
    Map<String, AllowedUse> allowed = new LinkedHashMap<>();
    allowed.put("edit", AllowedUse.of(who, UPDATE_PROTECTION_GROUP, Optional.empty()));
    allowed.put("delete", AllowedUse.of(who, DELETE_PROTECTION_GROUP, inUse));
    return new GroupView(group, new GroupOverview(shown, allowed));
  }
}
