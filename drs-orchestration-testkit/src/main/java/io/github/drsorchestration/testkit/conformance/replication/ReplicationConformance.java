package io.github.drsorchestration.testkit.conformance.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How every {@link RecoveryService} begins and ends the replication of servers. */
public abstract class ReplicationConformance extends ReplicationSuite {

  private static final String UNKNOWN_SERVER = "s-zzzzzzzzzzzzzzzzz";
  private static final String UNKNOWN_INSTANCE = "i-0123456789abcdef0";

  protected ReplicationConformance() {}

  @Test
  void what_drs_does_not_know_is_not_found() {
    for (Runnable call :
        List.<Runnable>of(
            () -> service.reverseReplication(where, UNKNOWN_INSTANCE),
            () -> service.startReplication(where, UNKNOWN_SERVER),
            () -> service.stopReplication(where, UNKNOWN_SERVER),
            () -> service.retryReplication(where, UNKNOWN_SERVER),
            () -> service.disconnectServer(where, UNKNOWN_SERVER),
            () -> service.deleteServer(where, UNKNOWN_SERVER),
            () -> service.disconnectInstance(where, UNKNOWN_INSTANCE),
            () -> service.deleteInstance(where, UNKNOWN_INSTANCE),
            () -> service.startFailbackLaunch(where, List.of(UNKNOWN_INSTANCE), Map.of()),
            () -> service.stopFailback(where, UNKNOWN_INSTANCE))) {
      assertThatThrownBy(call::run)
          .isInstanceOf(NotFoundException.class)
          .hasMessageMatching(".*(" + UNKNOWN_SERVER + "|" + UNKNOWN_INSTANCE + ").*");
    }
  }

  @Test
  void a_server_that_is_in_a_job_is_busy() {
    RecoveryInstance instance = recovered.recover(server);
    service.startRecovery(Recovered.command(server));

    for (Runnable call :
        List.<Runnable>of(
            () -> service.reverseReplication(where, instance.instanceId()),
            () -> service.startReplication(where, server.serverId()),
            () -> service.stopReplication(where, server.serverId()),
            () -> service.disconnectServer(where, server.serverId()),
            () -> service.deleteServer(where, server.serverId()),
            () -> service.disconnectInstance(where, instance.instanceId()),
            () -> service.deleteInstance(where, instance.instanceId()))) {
      assertThatThrownBy(call::run).isInstanceOf(ServerBusyException.class);
    }
  }

  @Test
  void a_stopped_server_has_no_recovery_points_and_begins_with_a_full_copy() {
    assertThatThrownBy(() -> service.startReplication(where, server.serverId()))
        .isInstanceOf(CallRejectedException.class);

    service.stopReplication(where, server.serverId());

    assertThat(recovered.server(server).replicationState()).isEqualTo(ReplicationState.STOPPED);
    assertThat(service.recoverySnapshots(where, server.serverId())).isEmpty();
    assertThatThrownBy(() -> service.stopReplication(where, server.serverId()))
        .isInstanceOf(CallRejectedException.class);

    service.startReplication(where, server.serverId());

    assertThat(recovered.server(server).syncPercent()).hasValue(0);
    recovered.awaitContinuous(server);
    assertThat(service.recoverySnapshots(where, server.serverId())).isNotEmpty();
  }

  @Test
  void a_stall_is_told_with_its_reason_and_retried_while_nothing_else_is() {
    RecoveryInstance instance = recovered.recover(server);
    ServerReference back = recovered.bringBack(instance);
    assertThatThrownBy(() -> service.retryReplication(back.where(), back.serverId()))
        .isInstanceOf(CallRejectedException.class);

    service.disconnectInstance(where, instance.instanceId());

    SourceServer stalled = recovered.server(back);
    assertThat(stalled.replicationState()).isEqualTo(ReplicationState.STALLED);
    assertThat(stalled.replicationError()).isPresent();
    service.retryReplication(back.where(), back.serverId());
    assertThat(service.recoverySnapshots(back.where(), back.serverId())).isNotEmpty();
  }

  @Test
  void a_server_is_deleted_once_it_is_disconnected() {
    assertThatThrownBy(() -> service.deleteServer(where, server.serverId()))
        .isInstanceOf(CallRejectedException.class);

    service.disconnectServer(where, server.serverId());
    SourceServer disconnected = recovered.server(server);
    assertThat(disconnected.replicationState()).isEqualTo(ReplicationState.DISCONNECTED);
    assertThat(disconnected.disks()).allMatch(disk -> disk.totalBytes() == 0);

    service.deleteServer(where, server.serverId());
    assertThat(recovered.find(server)).isEmpty();
  }

  @Test
  void a_server_with_an_instance_is_not_disconnected() {
    RecoveryInstance instance = recovered.recover(server);

    assertThatThrownBy(() -> service.disconnectServer(where, server.serverId()))
        .isInstanceOf(CallRejectedException.class);

    service.disconnectInstance(where, instance.instanceId());
    service.deleteInstance(where, instance.instanceId());
    service.disconnectServer(where, server.serverId());
    assertThat(recovered.server(server).replicationState())
        .isEqualTo(ReplicationState.DISCONNECTED);
  }

  @Test
  void an_instance_is_forgotten_once_it_is_disconnected() {
    RecoveryInstance instance = recovered.recover(server);
    assertThat(instance.disconnected()).isFalse();
    assertThatThrownBy(() -> service.deleteInstance(where, instance.instanceId()))
        .isInstanceOf(CallRejectedException.class);

    service.disconnectInstance(where, instance.instanceId());
    assertThat(recovered.reread(instance).disconnected()).isTrue();
    assertThat(recovered.reread(instance).state().isLive()).isTrue();
    assertThatThrownBy(() -> service.disconnectInstance(where, instance.instanceId()))
        .isInstanceOf(CallRejectedException.class);

    service.deleteInstance(where, instance.instanceId());
    assertThat(recovered.instance(server)).isEmpty();
    assertThat(recovered.server(server).recoveryInstanceId()).isEmpty();
  }
}
