package io.github.drsorchestration.core.operation;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What exists for a principal. A plan is within an account's scope if all its groups are; an
 * execution, if its plan is. Stored values are looked up once.
 */
public final class Visibility {

  private final AccessScope scope;
  private final ProtectionGroupStore groups;
  private final RecoveryPlanStore plans;
  private final ExecutionStore executions;
  private final boolean forList;
  private final Map<String, Boolean> groupsSeen = new HashMap<>();
  private final Map<String, Optional<RecoveryPlan>> plansFound = new HashMap<>();

  private @Nullable Map<String, ProtectionGroup> allGroups;
  private @Nullable Map<String, RecoveryPlan> allPlans;

  private Visibility(AccessScope scope, Ports ports, boolean forList) {
    this.scope = scope;
    this.forList = forList;
    this.groups = ports.protectionGroupStore();
    this.plans = ports.recoveryPlanStore();
    this.executions = ports.executionStore();
  }

  public static Visibility of(AccessScope scope, Ports ports) {
    return new Visibility(scope, ports, false);
  }

  /** The same for many values: plans and groups are read all at once, where they are needed. */
  public static Visibility ofList(AccessScope scope, Ports ports) {
    return new Visibility(scope, ports, true);
  }

  /** Whether there is anything that does not exist for the principal. */
  public boolean isLimited() {
    return scope.isLimited();
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

  /** By its plan, so that a list makes no call for each row; where that was deleted, by itself. */
  public boolean sees(ExecutionSummary execution) {
    if (!scope.isLimited()) {
      return true;
    }
    return plan(execution.planId()).isPresent()
        ? seesPlan(execution.planId())
        : executions.find(execution.executionId()).filter(this::sees).isPresent();
  }

  public boolean seesAccount(String accountId) {
    return scope.hasAccount(accountId);
  }

  /** A group that is not stored hides nothing. */
  public boolean seesGroup(String groupId) {
    if (!scope.isLimited()) {
      return true;
    }
    Boolean known = groupsSeen.get(groupId);
    if (known == null) {
      known = scope.hasGroup(groupId) && group(groupId).map(this::sees).orElse(true);
      groupsSeen.put(groupId, known);
    }
    return known;
  }

  /** A plan that is not stored hides nothing. */
  public boolean seesPlan(String planId) {
    return !scope.isLimited()
        || (scope.hasPlan(planId) && plan(planId).map(this::sees).orElse(true));
  }

  /**
   * Whether what belongs to a plan, such as its schedules, exists for the principal. Once the plan
   * is deleted nobody knows which accounts and groups it was of.
   */
  public boolean seesWhatBelongsTo(String planId) {
    boolean byPlanOnly = scope.accountIds().isEmpty() && scope.groupIds().isEmpty();
    return seesPlan(planId) && (byPlanOnly || plan(planId).isPresent());
  }

  private Optional<RecoveryPlan> plan(String planId) {
    Optional<RecoveryPlan> known = plansFound.get(planId);
    if (known == null) {
      known = forList ? Optional.ofNullable(allPlans().get(planId)) : plans.find(planId);
      plansFound.put(planId, known);
    }
    return known;
  }

  private Optional<ProtectionGroup> group(String groupId) {
    return forList ? Optional.ofNullable(allGroups().get(groupId)) : groups.find(groupId);
  }

  private Map<String, RecoveryPlan> allPlans() {
    Map<String, RecoveryPlan> all = allPlans;
    if (all == null) {
      all = new HashMap<>();
      for (RecoveryPlan plan : plans.listAll()) {
        all.put(plan.planId(), plan);
      }
      allPlans = all;
    }
    return all;
  }

  private Map<String, ProtectionGroup> allGroups() {
    Map<String, ProtectionGroup> all = allGroups;
    if (all == null) {
      all = new HashMap<>();
      for (ProtectionGroup group : groups.listAll()) {
        all.put(group.groupId(), group);
      }
      allGroups = all;
    }
    return all;
  }

  /**
   * An earlier version of a plan, or one of a plan that was deleted. Where accounts are limited, a
   * group that is not stored any more hides it: nobody knows in which account it was.
   */
  public boolean seesVersion(RecoveryPlan earlier) {
    if (!scope.isLimited()) {
      return true;
    }
    boolean known =
        scope.accountIds().isEmpty()
            || earlier.allGroupIds().stream().allMatch(id -> group(id).isPresent());
    return known && sees(earlier);
  }
}
