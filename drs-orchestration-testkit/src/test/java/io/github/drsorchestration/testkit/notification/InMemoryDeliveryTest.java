package io.github.drsorchestration.testkit.notification;

import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.testkit.conformance.process.DeliveryConformance;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;

class InMemoryDeliveryTest extends DeliveryConformance {

  @Override
  protected RecordStore noRecords() {
    return new InMemoryRecordStore();
  }
}
