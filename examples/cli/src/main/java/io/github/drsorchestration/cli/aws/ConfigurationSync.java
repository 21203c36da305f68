package io.github.drsorchestration.cli.aws;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Creates or updates the accounts, groups and plan of a file in the stores. Several processes may
 * do so at once.
 */
public final class ConfigurationSync {

  private static final int MAX_RACES = 20;

  private final ProtectionGroups groups;
  private final RecoveryPlans plans;
  private final TargetAccountStore accounts;
  private final Actor by;

  /**
   * @param by the actor recorded for every change
   */
  public ConfigurationSync(DrsOrchestrator orchestrator, TargetAccountStore accounts, String by) {
    this.groups = orchestrator.groups();
    this.plans = orchestrator.plans();
    this.accounts = accounts;
    this.by = Actor.of(by);
  }

  /** Syncs all accounts and groups of the file, and one of its plans. */
  public void sync(Scenario scenario, RecoveryPlan plan) {
    scenario.accounts().forEach(this::sync);
    scenario.groups().forEach(this::sync);
    sync(plan);
  }

  private void sync(TargetAccount account) {
    sync(
        () -> accounts.find(account.accountId()),
        ConfigurationSync::content,
        account,
        stored ->
            stored.ifPresentOrElse(
                old -> accounts.replace(account.toBuilder().version(old.version()).build()),
                () -> accounts.create(account)));
  }

  private void sync(ProtectionGroup group) {
    sync(
        () -> stored(() -> groups.get(group.groupId())),
        ProtectionGroup::content,
        group,
        stored ->
            stored.ifPresentOrElse(
                old -> groups.update(group.toBuilder().version(old.version()).build(), by),
                () -> groups.create(group, by)));
  }

  private void sync(RecoveryPlan plan) {
    sync(
        () -> stored(() -> plans.get(plan.planId())),
        RecoveryPlan::content,
        plan,
        stored ->
            stored.ifPresentOrElse(
                old -> plans.update(plan.toBuilder().version(old.version()).build(), by),
                () -> plans.create(plan, by)));
  }

  /** A refused write is repeated if another process has changed what it was based on. */
  private static <T> void sync(
      Supplier<Optional<T>> read, UnaryOperator<T> content, T wanted, Consumer<Optional<T>> write) {
    Optional<T> stored = read.get();
    for (int race = 0; !stored.map(content).equals(Optional.of(content.apply(wanted))); race++) {
      try {
        write.accept(stored);
        return;
      } catch (OrchestrationException refused) {
        Optional<T> now = read.get();
        if (now.equals(stored) || race >= MAX_RACES) {
          throw refused;
        }
        stored = now;
      }
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
}
