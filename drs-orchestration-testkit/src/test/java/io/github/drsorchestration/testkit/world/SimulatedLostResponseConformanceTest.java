package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.testkit.conformance.replication.LostResponseConformance;
import io.github.drsorchestration.testkit.conformance.replication.ReplicationScene;

class SimulatedLostResponseConformanceTest extends LostResponseConformance {

  @Override
  protected ReplicationScene newScene() {
    return new SimulatedScene();
  }
}
