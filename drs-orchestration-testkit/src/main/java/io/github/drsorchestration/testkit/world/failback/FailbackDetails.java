package io.github.drsorchestration.testkit.world.failback;

import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.Server;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of the failback of a recovery instance.
 *
 * @param state how far it is
 * @param replication the state of the replication back; absent while there is none
 * @param clientId the failback client, on premises
 * @param begunAt when it began
 * @param jobId the job that launches the machine, on premises
 */
public record FailbackDetails(
    FailbackState state,
    Optional<ReplicationState> replication,
    Optional<String> clientId,
    Optional<Instant> begunAt,
    Optional<String> jobId) {

  static final FailbackDetails NONE =
      new FailbackDetails(
          FailbackState.FAILBACK_NOT_STARTED,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static FailbackDetails of(Server server, Instance instance, Instant now) {
    if (instance.disconnectedAt(now)) {
      return new FailbackDetails(
          FailbackState.FAILBACK_NOT_STARTED,
          Optional.of(ReplicationState.DISCONNECTED),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    return server.replicatorOf(instance, now).map(replicator -> of(replicator, now)).orElse(NONE);
  }

  private static FailbackDetails of(Server replicator, Instant now) {
    ReplicationState state = replicator.definitionAt(now).replicationState();
    return new FailbackDetails(
        stateOf(state),
        Optional.of(state),
        Optional.empty(),
        replicator.replicatedSince(),
        Optional.empty());
  }

  private static FailbackState stateOf(ReplicationState reversed) {
    if (reversed.isHealthy() && reversed != ReplicationState.CREATING_SNAPSHOT) {
      return FailbackState.FAILBACK_READY_FOR_LAUNCH;
    }
    return reversed == ReplicationState.STALLED
        ? FailbackState.FAILBACK_ERROR
        : FailbackState.FAILBACK_NOT_READY_FOR_LAUNCH;
  }

  static FailbackDetails of(FailbackClient client, Instant now) {
    return new FailbackDetails(
        client.stateAt(now),
        Optional.of(client.replicationAt(now)),
        Optional.of(client.id()),
        Optional.of(client.bootedAt()),
        client.launch().map(FailbackClient.Launch::jobId));
  }
}
