package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.testkit.conformance.ProtectionGroupStoreConformance;

class InMemoryProtectionGroupStoreTest extends ProtectionGroupStoreConformance {

  @Override
  protected ProtectionGroupStore emptyStore() {
    return new InMemoryProtectionGroupStore();
  }
}
