package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.testkit.conformance.ExecutionStoreConformance;

class DynamoExecutionStoreTest extends ExecutionStoreConformance {

  @Override
  protected ExecutionStore emptyStore() {
    return Tables.stores().executions();
  }
}
