package io.github.drsorchestration.testkit.world.failback;

import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import java.time.Instant;
import java.util.Optional;

/**
 * The failback client that a machine on premises was booted with, so that its recovery instance can
 * be copied back.
 *
 * @param id its id
 * @param bootedAt when it began to copy
 * @param syncedAt when everything is copied
 * @param launch the launch of the machine, once it is requested
 */
record FailbackClient(String id, Instant bootedAt, Instant syncedAt, Optional<Launch> launch) {

  /**
   * The launch of the machine.
   *
   * @param jobId its job
   * @param run what happens in it
   */
  record Launch(String jobId, ParticipantRun run) {}

  FailbackClient launchedBy(String jobId, ParticipantRun run) {
    return new FailbackClient(id, bootedAt, syncedAt, Optional.of(new Launch(jobId, run)));
  }

  FailbackState stateAt(Instant now) {
    if (launch.isEmpty()) {
      return syncedAt.isAfter(now)
          ? FailbackState.FAILBACK_NOT_READY_FOR_LAUNCH
          : FailbackState.FAILBACK_READY_FOR_LAUNCH;
    }
    return switch (launch.get().run().statusAt(now)) {
      case LAUNCHED -> FailbackState.FAILBACK_COMPLETED;
      case FAILED, TERMINATED -> FailbackState.FAILBACK_ERROR;
      case PENDING, IN_PROGRESS -> FailbackState.FAILBACK_IN_PROGRESS;
    };
  }

  ReplicationState replicationAt(Instant now) {
    return syncedAt.isAfter(now) ? ReplicationState.INITIAL_SYNC : ReplicationState.CONTINUOUS;
  }
}
