package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.testkit.conformance.replication.ReplicationConformance;
import io.github.drsorchestration.testkit.conformance.replication.ReplicationScene;

class SimulatedReplicationConformanceTest extends ReplicationConformance {

  @Override
  protected ReplicationScene newScene() {
    return new SimulatedScene();
  }
}
