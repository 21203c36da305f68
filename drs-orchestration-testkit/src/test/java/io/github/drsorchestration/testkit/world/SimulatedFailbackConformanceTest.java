package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.testkit.conformance.replication.FailbackConformance;
import io.github.drsorchestration.testkit.conformance.replication.ReplicationScene;

class SimulatedFailbackConformanceTest extends FailbackConformance {

  @Override
  protected ReplicationScene newScene() {
    return new SimulatedScene();
  }
}
