package io.github.drsorchestration.core.operation;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What exists for a principal. A plan is within an account's scope if all its groups are; an
 * execution, if its plan is. Stored values are looked up once.
 */
public final class Visibility {

  private final AccessScope scope;
  private final ProtectionGroupStore groups;
  private final RecoveryPlanStore plans;
  private final Map<String, Boolean> groupsSeen = new HashMap<>();
  private final Map<String, Boolean> plansSeen = new HashMap<>();

  private Visibility(AccessScope scope, Ports ports) {
    this.scope = scope;
    this.groups = ports.protectionGroupStore();
    this.plans = ports.recoveryPlanStore();
  }

  public static Visibility of(AccessScope scope, Ports ports) {
    return new Visibility(scope, ports);
  }

  /** The part of a page that exists for the principal. */
  public <T> Page<T> within(Page<T> page, Predicate<T> sees) {
    return scope.isLimited()
        ? new Page<>(page.items().stream().filter(sees).toList(), page.nextToken())
        : page;
  }

  public boolean sees(ProtectionGroup group) {
    return scope.hasGroup(group.groupId()) && scope.hasAccount(group.accountId());
  }

  public boolean sees(RecoveryPlan plan) {
    return scope.hasPlan(plan.planId()) && plan.allGroupIds().stream().allMatch(this::seesGroup);
  }

  public boolean sees(Execution execution) {
    return scope.hasPlan(execution.plan().planId())
        && execution.groups().stream().allMatch(this::sees);
  }

  public boolean sees(ExecutionSummary execution) {
    return seesPlan(execution.planId());
  }

  boolean seesAccount(String accountId) {
    return scope.hasAccount(accountId);
  }

  /** A group that is not stored hides nothing. */
  boolean seesGroup(String groupId) {
    return groupsSeen.computeIfAbsent(
        groupId, id -> scope.hasGroup(id) && groups.find(id).map(this::sees).orElse(true));
  }

  boolean seesPlan(String planId) {
    Boolean known = plansSeen.get(planId);
    if (known == null) {
      Optional<RecoveryPlan> plan = plans.find(planId);
      known = scope.hasPlan(planId) && plan.map(this::sees).orElse(true);
      plansSeen.put(planId, known);
    }
    return known;
  }
}
