package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.testkit.conformance.ProtectionGroupStoreConformance;

class DynamoProtectionGroupStoreTest extends ProtectionGroupStoreConformance {

  @Override
  protected ProtectionGroupStore emptyStore() {
    return Tables.stores().protectionGroups();
  }
}
