package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;

/** Keeps recovery plans in memory. Thread-safe. */
public final class InMemoryRecoveryPlanStore extends InMemoryDocumentStore<RecoveryPlan>
    implements RecoveryPlanStore {

  private static final String KIND = "recovery plan";

  private final TakenNames names = new TakenNames(KIND);

  public InMemoryRecoveryPlanStore() {
    super(KIND);
  }

  @Override
  String idOf(RecoveryPlan plan) {
    return plan.planId();
  }

  @Override
  long versionOf(RecoveryPlan plan) {
    return plan.version();
  }

  @Override
  RecoveryPlan withVersion(RecoveryPlan plan, long version) {
    return plan.toBuilder().version(version).build();
  }

  @Override
  void checkUnique(RecoveryPlan plan) {
    names.check(plan.name(), plan.planId());
  }

  @Override
  void occupy(RecoveryPlan plan) {
    names.occupy(plan.name(), plan.planId());
  }

  @Override
  void vacate(RecoveryPlan plan) {
    names.vacate(plan.name());
  }
}
