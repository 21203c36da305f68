package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.testkit.conformance.ExecutionStoreConformance;

class InMemoryExecutionStoreTest extends ExecutionStoreConformance {

  @Override
  protected ExecutionStore emptyStore() {
    return new InMemoryExecutionStore();
  }
}
