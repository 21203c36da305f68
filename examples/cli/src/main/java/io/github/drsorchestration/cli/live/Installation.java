package io.github.drsorchestration.cli.live;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.service.ProtectionGroups;
import io.github.drsorchestration.core.service.RecoveryPlans;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts what a file says into the stores. To do so again changes nothing but what has changed. */
public final class Installation {

  private final ProtectionGroups groups;
  private final RecoveryPlans plans;
  private final TargetAccountStore accounts;
  private final String by;

  /**
   * Prepares it.
   *
   * @param by who is to have created and changed things
   */
  public Installation(DrsOrchestrator orchestrator, TargetAccountStore accounts, String by) {
    this.groups = orchestrator.groups();
    this.plans = orchestrator.plans();
    this.accounts = accounts;
    this.by = by;
  }

  /** The accounts and groups of the file, and this plan of it. */
  public void put(Scenario scenario, RecoveryPlan plan) {
    scenario.accounts().forEach(this::put);
    scenario.groups().forEach(this::put);
    put(plan);
  }

  private void put(TargetAccount account) {
    Optional<TargetAccount> stored = accounts.find(account.accountId());
    if (stored.isEmpty()) {
      accounts.create(account);
    } else if (!said(account).equals(said(stored.get()))) {
      accounts.replace(account.toBuilder().version(stored.get().version()).build());
    }
  }

  private void put(ProtectionGroup group) {
    Optional<ProtectionGroup> stored = stored(() -> groups.get(group.groupId()));
    if (stored.isEmpty()) {
      groups.create(group, by);
    } else if (!said(group).equals(said(stored.get()))) {
      groups.update(group.toBuilder().version(stored.get().version()).build(), by);
    }
  }

  private void put(RecoveryPlan plan) {
    Optional<RecoveryPlan> stored = stored(() -> plans.get(plan.planId()));
    if (stored.isEmpty()) {
      plans.create(plan, by);
    } else if (!said(plan).equals(said(stored.get()))) {
      plans.update(plan.toBuilder().version(stored.get().version()).build(), by);
    }
  }

  private static <T> Optional<T> stored(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (NotFoundException none) {
      return Optional.empty();
    }
  }

  private static TargetAccount said(TargetAccount account) {
    return account.toBuilder().version(0).validated(false).lastValidated(Optional.empty()).build();
  }

  private static ProtectionGroup said(ProtectionGroup group) {
    return group.toBuilder()
        .version(0)
        .createdDate(Optional.empty())
        .createdBy(Optional.empty())
        .lastModifiedDate(Optional.empty())
        .lastModifiedBy(Optional.empty())
        .build();
  }

  private static RecoveryPlan said(RecoveryPlan plan) {
    return plan.toBuilder()
        .version(0)
        .createdDate(Optional.empty())
        .createdBy(Optional.empty())
        .lastModifiedDate(Optional.empty())
        .lastModifiedBy(Optional.empty())
        .build();
  }
}
