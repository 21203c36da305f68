package io.github.drsorchestration.testkit.operation;

import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.testkit.conformance.process.AutomationConformance;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;

/** A process may die at any write; the next one finishes what it has begun, and nothing twice. */
class InMemoryAutomationTest extends AutomationConformance {

  @Override
  protected RecordStore noRecords() {
    return new InMemoryRecordStore();
  }
}
