package io.github.drsorchestration.aws.drs.replication;

import io.github.drsorchestration.testkit.conformance.replication.LostResponseConformance;
import io.github.drsorchestration.testkit.conformance.replication.ReplicationScene;

class DrsLostResponseConformanceTest extends LostResponseConformance {

  @Override
  protected ReplicationScene newScene() {
    return new WiredScene();
  }
}
