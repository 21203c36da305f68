package io.github.drsorchestration.testkit.world.failback;

import io.github.drsorchestration.api.server.ReplicationState;

/** How far the failback of a recovery instance is, in the terms of DRS without their prefix. */
public enum FailbackState {
  NOT_STARTED,
  NOT_READY_FOR_LAUNCH,
  READY_FOR_LAUNCH,
  IN_PROGRESS,
  COMPLETED,
  ERROR;

  /** The state where another server replicates the instance. */
  static FailbackState of(ReplicationState reversed) {
    if (reversed.isHealthy() && reversed != ReplicationState.CREATING_SNAPSHOT) {
      return READY_FOR_LAUNCH;
    }
    return reversed == ReplicationState.STALLED ? ERROR : NOT_READY_FOR_LAUNCH;
  }
}
