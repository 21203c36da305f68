package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.testkit.conformance.process.AutomationConformance;

class DynamoAutomationTest extends AutomationConformance {

  @Override
  protected RecordStore noRecords() {
    return Tables.stores().records();
  }
}
