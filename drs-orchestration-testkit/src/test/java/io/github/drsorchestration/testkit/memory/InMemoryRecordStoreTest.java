package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.testkit.conformance.RecordStoreConformance;

class InMemoryRecordStoreTest extends RecordStoreConformance {

  @Override
  protected RecordStore noRecords() {
    return new InMemoryRecordStore();
  }
}
