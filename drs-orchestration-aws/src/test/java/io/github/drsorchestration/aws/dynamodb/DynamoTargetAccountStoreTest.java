package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.testkit.conformance.TargetAccountStoreConformance;

class DynamoTargetAccountStoreTest extends TargetAccountStoreConformance {

  @Override
  protected TargetAccountStore emptyStore() {
    return Tables.stores().targetAccounts();
  }
}
