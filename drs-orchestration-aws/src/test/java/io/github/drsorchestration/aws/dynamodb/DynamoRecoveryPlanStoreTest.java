package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.testkit.conformance.RecoveryPlanStoreConformance;

class DynamoRecoveryPlanStoreTest extends RecoveryPlanStoreConformance {

  @Override
  protected RecoveryPlanStore emptyStore() {
    return Tables.stores().recoveryPlans();
  }
}
