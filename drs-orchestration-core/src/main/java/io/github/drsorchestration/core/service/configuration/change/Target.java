package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a configuration is kept.
 *
 * @param ports the stores and DRS
 * @param groups keeps the protection groups
 * @param plans keeps the recovery plans
 */
public record Target(Ports ports, ProtectionGroups groups, RecoveryPlans plans) {

  public List<TargetAccount> storedAccounts() {
    return ports.targetAccountStore().listAll();
  }

  /** By id. */
  public Map<String, ProtectionGroup> storedGroups() {
    Map<String, ProtectionGroup> byId = new LinkedHashMap<>();
    groups.list().forEach(group -> byId.put(group.groupId(), group));
    return byId;
  }

  public List<RecoveryPlan> storedPlans() {
    return plans.list();
  }
}
