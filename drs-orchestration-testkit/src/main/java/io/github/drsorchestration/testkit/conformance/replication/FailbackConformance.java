package io.github.drsorchestration.testkit.conformance.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.OriginEnvironment;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ReplicationDirection;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How every {@link RecoveryService} brings back what was recovered. */
public abstract class FailbackConformance extends ReplicationSuite {

  private static final Duration GLANCE = Duration.ofMinutes(10);
  private static final int MAX_GLANCES = 6 * 24 * 7;

  protected FailbackConformance() {}

  @Test
  void an_instance_is_replicated_back_to_a_new_server_of_the_origin() {
    RecoveryInstance instance = recovered.recover(server);
    assertThat(instance.originEnvironment()).isEqualTo(OriginEnvironment.AWS);
    assertThat(instance.failbackState()).isEqualTo(FailbackState.FAILBACK_NOT_STARTED);
    assertThat(recovered.server(server).reversed()).isEmpty();

    ServerReference back = service.reverseReplication(where, instance.instanceId());

    assertThat(back.where()).isEqualTo(scene.origin());
    assertThat(recovered.server(back).direction()).isEqualTo(ReplicationDirection.FAILBACK);
    assertThat(recovered.server(back).origin()).contains(where);
    assertThat(recovered.server(back).reversed()).contains(server);
    assertThat(recovered.server(server).reversed()).contains(back);
  }

  @Test
  void the_copy_advances_until_the_instance_can_be_launched_in_the_origin() {
    RecoveryInstance instance = recovered.recover(server);
    ServerReference back = service.reverseReplication(where, instance.instanceId());

    List<Integer> percents = new ArrayList<>();
    List<ReplicationState> states = new ArrayList<>();
    for (int glance = 0; glance < MAX_GLANCES; glance++) {
      SourceServer seen = recovered.server(back);
      percents.add(seen.syncPercent().orElse(0));
      states.add(seen.replicationState());
      if (seen.replicationState() == ReplicationState.CONTINUOUS) {
        break;
      }
      assertThat(recovered.reread(instance).failbackState())
          .isNotEqualTo(FailbackState.FAILBACK_READY_FOR_LAUNCH);
      scene.letPass(GLANCE);
    }

    assertThat(percents).isSorted().endsWith(100);
    assertThat(percents.get(0)).isLessThan(100);
    assertThat(states)
        .contains(ReplicationState.INITIAL_SYNC)
        .endsWith(ReplicationState.CONTINUOUS);
    assertThat(recovered.reread(instance).failbackState())
        .isEqualTo(FailbackState.FAILBACK_READY_FOR_LAUNCH);
    assertThat(service.recoverySnapshots(back.where(), back.serverId())).isNotEmpty();
  }

  @Test
  void it_is_not_launched_in_the_origin_before_it_has_a_recovery_point() {
    RecoveryInstance instance = recovered.recover(server);
    ServerReference back = service.reverseReplication(where, instance.instanceId());

    assertThatThrownBy(() -> service.startRecovery(Recovered.command(back)))
        .isInstanceOf(CallRejectedException.class);
  }

  @Test
  void what_came_home_is_protected_again_by_the_server_that_protected_it() {
    RecoveryInstance away = recovered.recover(server);
    ServerReference back = recovered.bringBack(away);
    RecoveryInstance home = recovered.recover(back);
    assertThat(recovered.reread(away).state().isLive()).isTrue();

    assertThat(service.reverseReplication(back.where(), home.instanceId())).isEqualTo(server);

    recovered.awaitContinuous(server);
    assertThat(recovered.server(server).direction()).isEqualTo(ReplicationDirection.FAILOVER);
    assertThat(recovered.server(server).reversed()).contains(back);
  }

  @Test
  void after_the_clean_up_only_the_protection_is_left() {
    RecoveryInstance away = recovered.recover(server);
    ServerReference back = recovered.bringBack(away);
    RecoveryInstance home = recovered.recover(back);
    service.reverseReplication(back.where(), home.instanceId());
    recovered.awaitContinuous(server);

    service.stopReplication(back.where(), back.serverId());
    recovered.end(service.terminateInstances(where, List.of(away.instanceId())));
    service.deleteInstance(back.where(), home.instanceId());
    service.disconnectServer(back.where(), back.serverId());
    service.deleteServer(back.where(), back.serverId());

    assertThat(recovered.find(back)).isEmpty();
    assertThat(recovered.instance(server)).isEmpty();
    assertThat(recovered.server(server).replicationState()).isEqualTo(ReplicationState.CONTINUOUS);
    assertThat(recovered.server(server).reversed()).isEmpty();
  }

  @Test
  void the_clean_up_cannot_be_done_in_another_order() {
    RecoveryInstance away = recovered.recover(server);
    ServerReference back = recovered.bringBack(away);
    RecoveryInstance home = recovered.recover(back);

    for (Runnable early :
        List.<Runnable>of(
            () -> service.terminateInstances(where, List.of(away.instanceId())),
            () -> service.deleteInstance(back.where(), home.instanceId()),
            () -> service.disconnectServer(back.where(), back.serverId()),
            () -> service.deleteServer(back.where(), back.serverId()))) {
      assertThatThrownBy(early::run).isInstanceOf(CallRejectedException.class);
    }
    assertThat(recovered.instance(server)).isPresent();
    assertThat(recovered.instance(back)).isPresent();
  }

  @Test
  void an_instance_is_not_terminated_while_it_is_replicated() {
    RecoveryInstance instance = recovered.recover(server);
    ServerReference back = service.reverseReplication(where, instance.instanceId());

    assertThatThrownBy(() -> service.terminateInstances(where, List.of(instance.instanceId())))
        .isInstanceOf(CallRejectedException.class);
    assertThat(recovered.reread(instance).state().isLive()).isTrue();

    service.stopReplication(back.where(), back.serverId());
    recovered.end(service.terminateInstances(where, List.of(instance.instanceId())));
    assertThat(recovered.instance(server)).isEmpty();
  }

  @Test
  void an_instance_is_not_reversed_twice_at_once_but_again_once_it_was_stopped() {
    RecoveryInstance instance = recovered.recover(server);
    ServerReference back = service.reverseReplication(where, instance.instanceId());

    assertThatThrownBy(() -> service.reverseReplication(where, instance.instanceId()))
        .isInstanceOf(CallRejectedException.class);

    service.stopReplication(back.where(), back.serverId());
    assertThat(service.reverseReplication(where, instance.instanceId())).isEqualTo(back);
    assertThat(recovered.server(back).replicationState()).isNotEqualTo(ReplicationState.STOPPED);
  }

  @Test
  void an_instance_is_not_reversed_into_a_place_without_drs() {
    RecoveryInstance instance = recovered.recover(scene.serverOfUnusedOrigin());

    assertThatThrownBy(() -> service.reverseReplication(where, instance.instanceId()))
        .isInstanceOf(NotInitializedException.class);
    assertThat(recovered.server(Recovered.serverOf(instance)).reversed()).isEmpty();
  }

  @Test
  void a_disconnected_instance_is_not_reversed() {
    RecoveryInstance instance = recovered.recover(server);
    service.disconnectInstance(where, instance.instanceId());

    assertThatThrownBy(() -> service.reverseReplication(where, instance.instanceId()))
        .isInstanceOf(CallRejectedException.class);
  }

  @Test
  void a_machine_on_premises_is_launched_once_its_failback_client_has_everything() {
    RecoveryInstance instance = recovered.recover(scene.machine());
    List<String> ids = List.of(instance.instanceId());
    assertThat(instance.originEnvironment()).isEqualTo(OriginEnvironment.ON_PREMISES);
    assertThatThrownBy(() -> service.reverseReplication(where, instance.instanceId()))
        .isInstanceOf(CallRejectedException.class);
    assertThatThrownBy(() -> service.startFailbackLaunch(where, ids, Map.of()))
        .isInstanceOf(CallRejectedException.class);

    scene.bootFailbackClient(instance.instanceId());
    assertThatThrownBy(() -> service.startFailbackLaunch(where, ids, Map.of()))
        .isInstanceOf(CallRejectedException.class);
    recovered.awaitFailback(instance, FailbackState.FAILBACK_READY_FOR_LAUNCH);
    RecoveryJob job = service.startFailbackLaunch(where, ids, Map.of("attempt", "7c1e"));

    assertThat(job.tags()).containsEntry("attempt", "7c1e");
    assertThat(recovered.reread(instance).failbackState())
        .isEqualTo(FailbackState.FAILBACK_IN_PROGRESS);
    assertThatThrownBy(() -> service.startFailbackLaunch(where, ids, Map.of()))
        .isInstanceOf(ServerBusyException.class);
    recovered.end(job);
    assertThat(recovered.reread(instance).failbackState())
        .isEqualTo(FailbackState.FAILBACK_COMPLETED);
  }

  @Test
  void a_failback_that_is_stopped_has_not_started() {
    RecoveryInstance instance = recovered.recover(scene.machine());
    scene.bootFailbackClient(instance.instanceId());
    recovered.awaitFailback(instance, FailbackState.FAILBACK_READY_FOR_LAUNCH);

    service.stopFailback(where, instance.instanceId());

    assertThat(recovered.reread(instance).failbackState())
        .isEqualTo(FailbackState.FAILBACK_NOT_STARTED);
  }
}
