package io.github.drsorchestration.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.OriginEnvironment;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ReplicationDirection;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server of Frankfurt is recovered in Dublin, and comes home; another one is on premises. */
class SimulatedReplicationTest {

  private static final AccountRegion DUBLIN = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion FRANKFURT = new AccountRegion("777788889999", "eu-central-1");
  private static final String WEB = "s-00000000000000001";
  private static final String CELLAR = "s-00000000000000002";

  private final SimulatedWorld world =
      SimulatedWorld.builder()
          .place(FRANKFURT)
          .initialSync(Duration.ofHours(4))
          .server(SimulatedServer.builder().serverId(WEB).where(DUBLIN).origin(FRANKFURT).build())
          .server(SimulatedServer.of(CELLAR, DUBLIN))
          .build();

  private String web = "";
  private String cellar = "";

  @BeforeEach
  void recover() {
    launch(DUBLIN, WEB, CELLAR);
    web = instance(DUBLIN, WEB).instanceId();
    cellar = instance(DUBLIN, CELLAR).instanceId();
  }

  @Test
  void a_server_comes_home_and_its_protection_is_the_one_it_had() {
    ServerReference back = world.drs().reverseReplication(DUBLIN, web);
    assertThat(back.where()).isEqualTo(FRANKFURT);
    assertThat(server(DUBLIN, WEB).reversed()).contains(back);
    assertThat(server(FRANKFURT, back.serverId()).reversed())
        .contains(new ServerReference(DUBLIN, WEB));
    assertThat(server(FRANKFURT, back.serverId()).direction())
        .isEqualTo(ReplicationDirection.FAILBACK);

    pass(Duration.ofHours(5));
    launch(FRANKFURT, back.serverId());
    String home = instance(FRANKFURT, back.serverId()).instanceId();
    assertThat(world.drs().reverseReplication(FRANKFURT, home))
        .isEqualTo(new ServerReference(DUBLIN, WEB));
    pass(Duration.ofHours(5));
    assertThat(server(DUBLIN, WEB).replicationState()).isEqualTo(ReplicationState.CONTINUOUS);

    world.drs().stopReplication(FRANKFURT, back.serverId());
    end(world.drs().terminateInstances(DUBLIN, List.of(web)));
    world.drs().deleteInstance(FRANKFURT, home);
    world.drs().disconnectServer(FRANKFURT, back.serverId());
    world.drs().deleteServer(FRANKFURT, back.serverId());
    assertThat(world.drs().sourceServers(FRANKFURT)).isEmpty();
    assertThat(server(DUBLIN, WEB).reversed()).isEmpty();
    assertThat(server(DUBLIN, WEB).replicationState()).isEqualTo(ReplicationState.CONTINUOUS);
  }

  @Test
  void the_way_back_tells_how_far_it_is_and_when_it_will_be_done() {
    assertThat(instance(DUBLIN, WEB).originEnvironment()).isEqualTo(OriginEnvironment.AWS);
    assertThat(failback(WEB)).isEqualTo(FailbackState.FAILBACK_NOT_STARTED);
    String back = world.drs().reverseReplication(DUBLIN, web).serverId();
    assertThat(server(FRANKFURT, back).syncPercent()).hasValue(0);

    pass(Duration.ofHours(2));
    SourceServer halfway = server(FRANKFURT, back);
    assertThat(halfway.replicationState()).isEqualTo(ReplicationState.INITIAL_SYNC);
    assertThat(halfway.syncPercent().orElseThrow()).isBetween(45, 50);
    assertThat(halfway.syncedAt().orElseThrow())
        .isBetween(
            world.time().now().plus(Duration.ofHours(2)),
            world.time().now().plus(Duration.ofMinutes(130)));
    assertThat(failback(WEB)).isEqualTo(FailbackState.FAILBACK_NOT_READY_FOR_LAUNCH);

    pass(Duration.ofHours(3));
    assertThat(server(FRANKFURT, back).syncPercent()).hasValue(100);
    assertThat(server(FRANKFURT, back).syncedAt()).isEmpty();
    assertThat(failback(WEB)).isEqualTo(FailbackState.FAILBACK_READY_FOR_LAUNCH);
  }

  @Test
  void an_instance_is_protected_while_it_is_replicated() {
    String back = world.drs().reverseReplication(DUBLIN, web).serverId();

    assertThatThrownBy(() -> world.drs().terminateInstances(DUBLIN, List.of(web)))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("must be stopped first");
    assertThatThrownBy(() -> world.drs().reverseReplication(DUBLIN, web))
        .isInstanceOf(CallRejectedException.class);

    world.drs().stopReplication(FRANKFURT, back);
    assertThat(world.drs().reverseReplication(DUBLIN, web).serverId()).isEqualTo(back);
  }

  @Test
  void what_drs_does_not_know_is_not_found() {
    assertThatThrownBy(() -> world.drs().reverseReplication(DUBLIN, "i-00000000"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> world.drs().stopReplication(DUBLIN, "s-zzzzzzzzzzzzzzzzz"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> world.drs().deleteInstance(DUBLIN, "i-00000000"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> world.drs().startReplication(new AccountRegion("111122223333", "eu-west-3"), WEB))
        .isInstanceOf(NotInitializedException.class);
  }

  @Test
  void a_server_in_a_job_is_busy() {
    world.drs().startRecovery(command(DUBLIN, WEB));

    assertThatThrownBy(() -> world.drs().stopReplication(DUBLIN, WEB))
        .isInstanceOf(ServerBusyException.class);
    assertThatThrownBy(() -> world.drs().disconnectInstance(DUBLIN, web))
        .isInstanceOf(ServerBusyException.class);
  }

  @Test
  void a_machine_on_premises_is_launched_once_its_client_is_ready() {
    assertThat(instance(DUBLIN, CELLAR).originEnvironment())
        .isEqualTo(OriginEnvironment.ON_PREMISES);
    assertThatThrownBy(() -> world.drs().reverseReplication(DUBLIN, cellar))
        .isInstanceOf(CallRejectedException.class);
    assertThatThrownBy(() -> world.drs().startFailbackLaunch(DUBLIN, List.of(cellar), Map.of()))
        .isInstanceOf(CallRejectedException.class);

    world.served().failback().bootClient(DUBLIN, cellar);
    assertThat(failback(CELLAR)).isEqualTo(FailbackState.FAILBACK_NOT_READY_FOR_LAUNCH);
    pass(Duration.ofHours(4));
    assertThat(failback(CELLAR)).isEqualTo(FailbackState.FAILBACK_READY_FOR_LAUNCH);
    end(world.drs().startFailbackLaunch(DUBLIN, List.of(cellar), Map.of("attempt", "7c1e")));
    assertThat(failback(CELLAR)).isEqualTo(FailbackState.FAILBACK_COMPLETED);

    world.drs().stopFailback(DUBLIN, cellar);
    assertThat(failback(CELLAR)).isEqualTo(FailbackState.FAILBACK_NOT_STARTED);
  }

  @Test
  void faults_hit_each_of_the_calls() {
    world.add(Fault.ofCall(FaultKind.RESPONSE_LOST, ServiceCall.REVERSE_REPLICATION, 1));
    assertThatThrownBy(() -> world.drs().reverseReplication(DUBLIN, web))
        .isInstanceOf(OutcomeUnknownException.class);
    ServerReference back = server(DUBLIN, WEB).reversed().orElseThrow();

    world.add(Fault.ofCall(FaultKind.THROTTLED, ServiceCall.STOP_REPLICATION, 1));
    assertThatThrownBy(() -> world.drs().stopReplication(FRANKFURT, back.serverId()))
        .isInstanceOf(ThrottledException.class);
    world.add(Fault.ofCall(FaultKind.ACCESS_DENIED, ServiceCall.STOP_REPLICATION, 2));
    assertThatThrownBy(() -> world.drs().stopReplication(FRANKFURT, back.serverId()))
        .isInstanceOf(AccessDeniedException.class);
    world.add(Fault.ofCall(FaultKind.SERVER_BUSY, ServiceCall.STOP_REPLICATION, 3));
    assertThatThrownBy(() -> world.drs().stopReplication(FRANKFURT, back.serverId()))
        .isInstanceOf(ServerBusyException.class);
    world.add(Fault.ofCall(FaultKind.REQUEST_LOST, ServiceCall.STOP_REPLICATION, 4));
    assertThatThrownBy(() -> world.drs().stopReplication(FRANKFURT, back.serverId()))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(server(FRANKFURT, back.serverId()).replicationState())
        .isEqualTo(ReplicationState.INITIATING);
  }

  private void pass(Duration duration) {
    world.time().advance(duration);
  }

  private void launch(AccountRegion where, String... serverIds) {
    end(world.drs().startRecovery(command(where, serverIds)));
  }

  private void end(RecoveryJob job) {
    for (int minute = 0; minute < 120; minute++) {
      if (world.drs().jobs(job.where(), List.of(job.jobId())).get(0).status()
          == JobStatus.COMPLETED) {
        return;
      }
      pass(Duration.ofMinutes(1));
    }
    throw new AssertionError(job + " has not ended");
  }

  private static LaunchCommand command(AccountRegion where, String... serverIds) {
    return new LaunchCommand(
        where,
        List.of(serverIds).stream()
            .map(id -> new LaunchCommand.Item(id, Optional.empty()))
            .toList(),
        false,
        Map.of());
  }

  private FailbackState failback(String serverId) {
    return instance(DUBLIN, serverId).failbackState();
  }

  private RecoveryInstance instance(AccountRegion where, String serverId) {
    return world.drs().recoveryInstances(where, List.of(serverId)).get(0);
  }

  private SourceServer server(AccountRegion where, String serverId) {
    return world.drs().sourceServers(where, List.of(serverId)).get(0);
  }
}
