package io.github.drsorchestration.testkit.world.failback;

import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import java.time.Instant;
import java.util.Optional;

/**
 * The client with which a machine on premises was booted, so that its recovery instance can come
 * back to it.
 *
 * @param id its id
 * @param bootedAt since when it copies
 * @param syncedAt when it has copied everything
 * @param launch what becomes of its launch, once that is called for
 */
record FailbackClient(String id, Instant bootedAt, Instant syncedAt, Optional<Launch> launch) {

  /**
   * The launch of the machine.
   *
   * @param jobId its job
   * @param run its course
   */
  record Launch(String jobId, ParticipantRun run) {}

  FailbackClient launchedBy(String jobId, ParticipantRun run) {
    return new FailbackClient(id, bootedAt, syncedAt, Optional.of(new Launch(jobId, run)));
  }

  FailbackState stateAt(Instant now) {
    if (launch.isEmpty()) {
      return syncedAt.isAfter(now)
          ? FailbackState.NOT_READY_FOR_LAUNCH
          : FailbackState.READY_FOR_LAUNCH;
    }
    return switch (launch.get().run().statusAt(now)) {
      case LAUNCHED -> FailbackState.COMPLETED;
      case FAILED, TERMINATED -> FailbackState.ERROR;
      case PENDING, IN_PROGRESS -> FailbackState.IN_PROGRESS;
    };
  }

  ReplicationState replicationAt(Instant now) {
    return syncedAt.isAfter(now) ? ReplicationState.INITIAL_SYNC : ReplicationState.CONTINUOUS;
  }
}
