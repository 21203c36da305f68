package io.github.drsorchestration.testkit.conformance.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.testkit.call.ServiceCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RecoveryService} leaves to be read after a call about replication took effect
 * and its response was lost: the outcome is unknown, and the state tells it.
 */
public abstract class LostResponseConformance extends ReplicationSuite {

  protected LostResponseConformance() {}

  @Test
  void a_server_that_replicates_back_is_named_by_the_one_that_it_replicates() {
    RecoveryInstance instance = recovered.recover(server);

    lost(
        ServiceCall.REVERSE_REPLICATION,
        () -> service.reverseReplication(where, instance.instanceId()));

    ServerReference back = recovered.server(server).reversed().orElseThrow();
    assertThat(back.where()).isEqualTo(scene.origin());
    assertThat(recovered.server(back).replicationState().isRecoverable()).isTrue();
  }

  @Test
  void a_replication_is_stopped_and_started() {
    lost(ServiceCall.STOP_REPLICATION, () -> service.stopReplication(where, server.serverId()));
    assertThat(recovered.server(server).replicationState()).isEqualTo(ReplicationState.STOPPED);

    lost(ServiceCall.START_REPLICATION, () -> service.startReplication(where, server.serverId()));
    assertThat(recovered.server(server).replicationState()).isNotEqualTo(ReplicationState.STOPPED);
  }

  @Test
  void a_stopped_replication_is_retried() {
    service.stopReplication(where, server.serverId());

    lost(
        ServiceCall.RETRY_DATA_REPLICATION,
        () -> service.retryReplication(where, server.serverId()));

    assertThat(recovered.server(server).replicationState()).isNotEqualTo(ReplicationState.STOPPED);
  }

  @Test
  void a_server_is_disconnected_and_deleted() {
    lost(
        ServiceCall.DISCONNECT_SOURCE_SERVER,
        () -> service.disconnectServer(where, server.serverId()));
    assertThat(recovered.server(server).replicationState())
        .isEqualTo(ReplicationState.DISCONNECTED);

    lost(ServiceCall.DELETE_SOURCE_SERVER, () -> service.deleteServer(where, server.serverId()));
    assertThat(recovered.find(server)).isEmpty();
  }

  @Test
  void an_instance_is_disconnected_and_forgotten() {
    RecoveryInstance instance = recovered.recover(server);

    lost(
        ServiceCall.DISCONNECT_RECOVERY_INSTANCE,
        () -> service.disconnectInstance(where, instance.instanceId()));
    assertThat(recovered.reread(instance).disconnected()).isTrue();

    lost(
        ServiceCall.DELETE_RECOVERY_INSTANCE,
        () -> service.deleteInstance(where, instance.instanceId()));
    assertThat(recovered.instance(server)).isEmpty();
  }

  @Test
  void a_launch_on_premises_is_found_by_its_tags_and_a_stopped_failback_has_not_started() {
    RecoveryInstance instance = recovered.recover(scene.machine());
    List<String> ids = List.of(instance.instanceId());
    scene.bootFailbackClient(instance.instanceId());
    recovered.awaitFailback(instance, FailbackState.FAILBACK_READY_FOR_LAUNCH);

    lost(
        ServiceCall.START_FAILBACK_LAUNCH,
        () -> service.startFailbackLaunch(where, ids, Map.of("attempt", "7c1e")));

    List<RecoveryJob> started =
        service.jobsSince(where, Instant.EPOCH).stream()
            .filter(job -> "7c1e".equals(job.tags().get("attempt")))
            .toList();
    assertThat(started).hasSize(1);
    recovered.end(started.get(0));
    assertThat(recovered.reread(instance).failbackState())
        .isEqualTo(FailbackState.FAILBACK_COMPLETED);

    lost(ServiceCall.STOP_FAILBACK, () -> service.stopFailback(where, instance.instanceId()));
    assertThat(recovered.reread(instance).failbackState())
        .isEqualTo(FailbackState.FAILBACK_NOT_STARTED);
  }

  private void lost(ServiceCall call, Runnable effect) {
    scene.loseResponsesOf(call);
    assertThatThrownBy(effect::run).isInstanceOf(OutcomeUnknownException.class);
    scene.loseNoResponses();
  }
}
