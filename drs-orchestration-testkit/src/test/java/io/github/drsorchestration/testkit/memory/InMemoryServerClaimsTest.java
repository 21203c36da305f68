package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.testkit.conformance.ServerClaimsConformance;

class InMemoryServerClaimsTest extends ServerClaimsConformance {

  @Override
  protected ServerClaims noClaims() {
    return new InMemoryServerClaims();
  }
}
