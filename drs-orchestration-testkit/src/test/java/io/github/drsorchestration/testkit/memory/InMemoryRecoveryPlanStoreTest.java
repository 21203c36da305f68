package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.testkit.conformance.RecoveryPlanStoreConformance;

class InMemoryRecoveryPlanStoreTest extends RecoveryPlanStoreConformance {

  @Override
  protected RecoveryPlanStore emptyStore() {
    return new InMemoryRecoveryPlanStore();
  }
}
