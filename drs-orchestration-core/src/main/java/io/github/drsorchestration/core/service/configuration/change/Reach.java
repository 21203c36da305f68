package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import java.util.Map;

/**
 * What of a configuration exists for a principal.
 *
 * @param scope the principal's scope
 */
public record Reach(AccessScope scope) {

  public boolean sees(TargetAccount account) {
    return scope.hasAccount(account.accountId());
  }

  public boolean sees(ProtectionGroup group) {
    return scope.hasGroup(group.groupId()) && scope.hasAccount(group.accountId());
  }

  /**
   * Whether it sees a plan: it must see every group of it.
   *
   * @param groups the groups that exist, by id
   */
  public boolean sees(RecoveryPlan plan, Map<String, ProtectionGroup> groups) {
    return scope.hasPlan(plan.planId())
        && plan.allGroupIds().stream().allMatch(id -> seesGroup(id, groups));
  }

  private boolean seesGroup(String groupId, Map<String, ProtectionGroup> groups) {
    ProtectionGroup group = groups.get(groupId);
    return group == null ? scope.hasGroup(groupId) : sees(group);
  }
}
