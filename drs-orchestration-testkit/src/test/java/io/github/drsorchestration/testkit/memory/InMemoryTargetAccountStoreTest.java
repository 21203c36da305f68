package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.testkit.conformance.TargetAccountStoreConformance;

class InMemoryTargetAccountStoreTest extends TargetAccountStoreConformance {

  @Override
  protected TargetAccountStore emptyStore() {
    return new InMemoryTargetAccountStore();
  }
}
