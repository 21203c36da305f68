package io.github.drsorchestration.testkit.conformance.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What the suites do with the servers of a scene, and read of them. */
final class Recovered {

  private static final int PATIENCE_HOURS = 24 * 7;
  private static final int PATIENCE_MINUTES = 180;

  private final ReplicationScene scene;

  Recovered(ReplicationScene scene) {
    this.scene = scene;
  }

  /** Recovers a server where it is kept, and returns its instance. */
  RecoveryInstance recover(String serverId) {
    return recover(new ServerReference(scene.where(), serverId));
  }

  RecoveryInstance recover(ServerReference server) {
    end(scene.service().startRecovery(command(server)));
    return instance(server).orElseThrow();
  }

  static LaunchCommand command(ServerReference server) {
    return new LaunchCommand(
        server.where(),
        List.of(new LaunchCommand.Item(server.serverId(), Optional.empty())),
        false,
        Map.of());
  }

  /** Replicates an instance back, and waits until everything is copied. */
  ServerReference bringBack(RecoveryInstance instance) {
    ServerReference back =
        scene.service().reverseReplication(instance.where(), instance.instanceId());
    awaitContinuous(back);
    return back;
  }

  void awaitContinuous(ServerReference server) {
    await(() -> server(server).replicationState() == ReplicationState.CONTINUOUS);
  }

  void awaitFailback(RecoveryInstance instance, FailbackState state) {
    await(() -> reread(instance).failbackState() == state);
  }

  private void await(BooleanSupplier reached) {
    for (int hour = 0; hour < PATIENCE_HOURS; hour++) {
      if (reached.getAsBoolean()) {
        return;
      }
      scene.letPass(Duration.ofHours(1));
    }
    fail("it has not been reached in %s hours", PATIENCE_HOURS);
  }

  void end(RecoveryJob started) {
    for (int minute = 0; minute < PATIENCE_MINUTES; minute++) {
      boolean ended =
          scene.service().jobs(started.where(), List.of(started.jobId())).stream()
              .anyMatch(job -> job.status() == JobStatus.COMPLETED);
      if (ended) {
        return;
      }
      scene.letPass(Duration.ofMinutes(1));
    }
    fail("job %s has not ended", started.jobId());
  }

  SourceServer server(ServerReference server) {
    return find(server).orElseThrow();
  }

  Optional<SourceServer> find(ServerReference server) {
    List<SourceServer> found =
        scene.service().sourceServers(server.where(), List.of(server.serverId()));
    assertThat(found).hasSizeLessThan(2);
    return found.stream().findFirst();
  }

  Optional<RecoveryInstance> instance(ServerReference server) {
    Collection<RecoveryInstance> found =
        scene.service().recoveryInstances(server.where(), List.of(server.serverId()));
    assertThat(found).hasSizeLessThan(2);
    return found.stream().findFirst();
  }

  RecoveryInstance reread(RecoveryInstance instance) {
    return instance(serverOf(instance)).orElseThrow();
  }

  static ServerReference serverOf(RecoveryInstance instance) {
    return new ServerReference(instance.where(), instance.serverId());
  }
}
