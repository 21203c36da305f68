package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.testkit.conformance.EncryptionKeysConformance;

class SimulatedKeysTest extends EncryptionKeysConformance {

  @Override
  protected SimulatedWorld make(WorldBuilder world) {
    return world.build();
  }

  @Override
  protected EncryptionKeys keysOf(SimulatedWorld world) {
    return world.keys();
  }
}
