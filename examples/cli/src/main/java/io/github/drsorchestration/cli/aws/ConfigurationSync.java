package io.github.drsorchestration.cli.aws;

import io.github.drsorchestration.api.access.Actor;
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

/** Creates or updates the accounts, groups and plan of a file in the stores; idempotent. */
public final class ConfigurationSync {

  private final ProtectionGroups groups;
  private final RecoveryPlans plans;
  private final TargetAccountStore accounts;
  private final String by;

  /**
   * @param by the actor recorded for every change
   */
  public ConfigurationSync(DrsOrchestrator orchestrator, TargetAccountStore accounts, String by) {
    this.groups = orchestrator.groups();
    this.plans = orchestrator.plans();
    this.accounts = accounts;
    this.by = by;
  }

  /** Syncs all accounts and groups of the file, and one of its plans. */
  public void sync(Scenario scenario, RecoveryPlan plan) {
    scenario.accounts().forEach(this::sync);
    scenario.groups().forEach(this::sync);
    sync(plan);
  }

  private void sync(TargetAccount account) {
    Optional<TargetAccount> stored = accounts.find(account.accountId());
    if (stored.isEmpty()) {
      accounts.create(account);
    } else if (!content(account).equals(content(stored.get()))) {
      accounts.replace(account.toBuilder().version(stored.get().version()).build());
    }
  }

  private void sync(ProtectionGroup group) {
    Optional<ProtectionGroup> stored = stored(() -> groups.get(group.groupId()));
    if (stored.isEmpty()) {
      groups.create(group, Actor.of(by));
    } else if (!content(group).equals(content(stored.get()))) {
      groups.update(group.toBuilder().version(stored.get().version()).build(), Actor.of(by));
    }
  }

  private void sync(RecoveryPlan plan) {
    Optional<RecoveryPlan> stored = stored(() -> plans.get(plan.planId()));
    if (stored.isEmpty()) {
      plans.create(plan, Actor.of(by));
    } else if (!content(plan).equals(content(stored.get()))) {
      plans.update(plan.toBuilder().version(stored.get().version()).build(), Actor.of(by));
    }
  }

  private static <T> Optional<T> stored(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (NotFoundException none) {
      return Optional.empty();
    }
  }

  private static TargetAccount content(TargetAccount account) {
    return account.toBuilder().version(0).validated(false).lastValidated(Optional.empty()).build();
  }

  private static ProtectionGroup content(ProtectionGroup group) {
    return group.toBuilder()
        .version(0)
        .createdDate(Optional.empty())
        .createdBy(Optional.empty())
        .lastModifiedDate(Optional.empty())
        .lastModifiedBy(Optional.empty())
        .build();
  }

  private static RecoveryPlan content(RecoveryPlan plan) {
    return plan.toBuilder()
        .version(0)
        .createdDate(Optional.empty())
        .createdBy(Optional.empty())
        .lastModifiedDate(Optional.empty())
        .lastModifiedBy(Optional.empty())
        .build();
  }
}
