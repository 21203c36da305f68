package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.testkit.conformance.process.DeliveryConformance;

class DynamoDeliveryTest extends DeliveryConformance {

  @Override
  protected RecordStore noRecords() {
    return Tables.stores().records();
  }
}
