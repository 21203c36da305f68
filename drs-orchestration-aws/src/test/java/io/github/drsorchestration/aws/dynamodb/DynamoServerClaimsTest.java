package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.testkit.conformance.ServerClaimsConformance;

class DynamoServerClaimsTest extends ServerClaimsConformance {

  @Override
  protected ServerClaims noClaims() {
    return Tables.stores().serverClaims();
  }
}
