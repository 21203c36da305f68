package io.github.drsorchestration.cli.scenario;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import java.util.List;
import java.util.Optional;

/**
 * A valid simulation file.
 *
 * @param groups the protection groups
 * @param plans the recovery plans
 * @param accounts the target accounts; empty means every account that has servers
 * @param world the simulated world
 */
public record Scenario(
    List<ProtectionGroup> groups,
    List<RecoveryPlan> plans,
    List<TargetAccount> accounts,
    WorldSettings world) {

  public Scenario {
    groups = List.copyOf(groups);
    plans = List.copyOf(plans);
    accounts = List.copyOf(accounts);
  }

  /** The plan with this id or, ignoring case, this name. */
  public Optional<RecoveryPlan> plan(String idOrName) {
    return plans.stream()
        .filter(
            plan ->
                plan.planId().equals(idOrName) || plan.name().equalsIgnoreCase(idOrName.strip()))
        .findFirst();
  }
}
