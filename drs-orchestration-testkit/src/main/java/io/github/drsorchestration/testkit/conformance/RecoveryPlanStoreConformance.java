package io.github.drsorchestration.testkit.conformance;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;

/** What every {@link RecoveryPlanStore} must do. */
public abstract class RecoveryPlanStoreConformance extends NamedStoreConformance<RecoveryPlan> {

  protected RecoveryPlanStoreConformance() {}

  @Override
  protected abstract RecoveryPlanStore emptyStore();

  @Override
  final RecoveryPlan value(int number, String name) {
    return RecoveryPlan.builder()
        .planId("plan-" + number)
        .name(name)
        .addWaves(
            Wave.builder().name("databases").addGroupIds("pg-1").build(),
            Wave.builder().name("web").addGroupIds("pg-2").pauseBefore(true).build())
        .build();
  }

  @Override
  final RecoveryPlan changed(RecoveryPlan plan) {
    return plan.toBuilder().description("changed").build();
  }

  @Override
  final RecoveryPlan renamed(RecoveryPlan plan, String name) {
    return plan.toBuilder().name(name).build();
  }

  @Override
  final RecoveryPlan withVersion(RecoveryPlan plan, long version) {
    return plan.toBuilder().version(version).build();
  }

  @Override
  final String idOf(RecoveryPlan plan) {
    return plan.planId();
  }

  @Override
  final long versionOf(RecoveryPlan plan) {
    return plan.version();
  }
}
