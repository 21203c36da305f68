package io.github.drsorchestration.aws.drs.replication;

import io.github.drsorchestration.testkit.conformance.replication.ReplicationConformance;
import io.github.drsorchestration.testkit.conformance.replication.ReplicationScene;

class DrsReplicationConformanceTest extends ReplicationConformance {

  @Override
  protected ReplicationScene newScene() {
    return new WiredScene();
  }
}
