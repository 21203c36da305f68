package io.github.drsorchestration.aws.drs.replication;

import io.github.drsorchestration.testkit.conformance.replication.FailbackConformance;
import io.github.drsorchestration.testkit.conformance.replication.ReplicationScene;

class DrsFailbackConformanceTest extends FailbackConformance {

  @Override
  protected ReplicationScene newScene() {
    return new WiredScene();
  }
}
