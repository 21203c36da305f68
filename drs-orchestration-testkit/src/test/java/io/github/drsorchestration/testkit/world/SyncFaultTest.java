package io.github.drsorchestration.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes the way home of a server long: its disks, stalls, backlogs and a dark origin. */
class SyncFaultTest {

  private static final AccountRegion DUBLIN = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion FRANKFURT = new AccountRegion("777788889999", "eu-central-1");
  private static final String WEB = "s-00000000000000001";
  private static final String DATABASE = "s-00000000000000002";
  private static final String CELLAR = "s-00000000000000003";
  private static final Duration LAUNCHED = Duration.ofHours(1);

  private final WorldBuilder plan =
      SimulatedWorld.builder()
          .place(FRANKFURT)
          .initialSync(Duration.ofHours(2))
          .reverseSync(Duration.ofHours(6))
          .server(home(WEB).build())
          .server(home(DATABASE).reverseSync(Duration.ofHours(30)).build());

  @Test
  void each_copy_takes_as_long_as_its_server_says_or_the_world() {
    SimulatedWorld world = plan.build();
    ServerReference web = reverse(world, recover(world, WEB));
    ServerReference database = reverse(world, recover(world, DATABASE));

    assertThat(hoursUntilContinuous(world, web)).isBetween(5, 6);
    assertThat(hoursUntilContinuous(world, database)).isBetween(24, 25);

    world.drs().stopReplication(DUBLIN, WEB);
    world.drs().startReplication(DUBLIN, WEB);
    assertThat(hoursUntilContinuous(world, new ServerReference(DUBLIN, WEB))).isEqualTo(3);
  }

  @Test
  void a_sync_stalls_with_its_reason_and_goes_on_where_it_was() {
    SimulatedWorld world =
        plan.fault(
                Fault.ofServer(FaultKind.SYNC_STALLS, WEB).toBuilder()
                    .since(Duration.ofHours(4))
                    .until(Duration.ofHours(12))
                    .error("UNSTABLE_NETWORK")
                    .build())
            .build();
    RecoveryInstance instance = recover(world, WEB);
    ServerReference web = reverse(world, instance);

    advanceTo(world, Duration.ofMinutes(239));
    SourceServer before = server(world, web);
    assertThat(before.replicationState()).isEqualTo(ReplicationState.INITIAL_SYNC);
    assertThat(before.syncedAt()).isPresent();
    advanceTo(world, Duration.ofHours(11));
    SourceServer stalled = server(world, web);
    assertThat(stalled.replicationState()).isEqualTo(ReplicationState.STALLED);
    assertThat(stalled.replicationError()).contains("UNSTABLE_NETWORK");
    assertThat(stalled.syncPercent().orElseThrow())
        .isBetween(before.syncPercent().orElseThrow(), before.syncPercent().orElseThrow() + 1);
    assertThat(stalled.syncedAt()).isEmpty();
    assertThat(failback(world, instance)).isEqualTo(FailbackState.FAILBACK_ERROR);

    advanceTo(world, Duration.ofHours(12));
    assertThat(server(world, web).replicationState()).isEqualTo(ReplicationState.INITIAL_SYNC);
    assertThat(server(world, web).replicationError()).isEmpty();
    assertThat(hoursUntilContinuous(world, web)).isBetween(3, 4);
  }

  @Test
  void a_stall_is_of_one_direction_where_the_fault_names_the_place() {
    SimulatedWorld world =
        plan.fault(
                Fault.builder()
                    .kind(FaultKind.SYNC_STALLS)
                    .serverId(WEB)
                    .where(DUBLIN)
                    .magnitude(Duration.ofHours(3))
                    .build())
            .build();
    ServerReference web = reverse(world, recover(world, WEB));
    assertThat(hoursUntilContinuous(world, web)).isBetween(6, 7);

    world.drs().startRecovery(command(web));
    world.time().advance(LAUNCHED);
    RecoveryInstance home =
        world.drs().recoveryInstances(FRANKFURT, List.of(web.serverId())).get(0);
    ServerReference again = world.drs().reverseReplication(FRANKFURT, home.instanceId());

    assertThat(server(world, again).replicationState()).isEqualTo(ReplicationState.STALLED);
    assertThat(hoursUntilContinuous(world, again)).isBetween(5, 6);
  }

  @Test
  void a_replication_that_was_healthy_stalls_without_new_recovery_points() {
    SimulatedWorld world =
        plan.fault(
                Fault.ofServer(FaultKind.SYNC_STALLS, WEB).toBuilder()
                    .since(Duration.ofHours(10))
                    .magnitude(Duration.ofHours(5))
                    .build())
            .build();
    ServerReference web = reverse(world, recover(world, WEB));

    advanceTo(world, Duration.ofHours(14));
    Instant newest = newestPoint(world, web);
    assertThat(server(world, web).replicationState()).isEqualTo(ReplicationState.STALLED);
    assertThat(newest).isBefore(world.start().plus(Duration.ofHours(10)));
    advanceTo(world, Duration.ofHours(16));
    assertThat(server(world, web).replicationState()).isEqualTo(ReplicationState.CONTINUOUS);
    assertThat(newestPoint(world, web)).isAfter(newest);
  }

  @Test
  void a_backlog_lags_and_can_be_launched() {
    SimulatedWorld world =
        plan.fault(
                Fault.builder()
                    .kind(FaultKind.SYNC_LAGS)
                    .serverId(WEB)
                    .since(Duration.ofHours(9))
                    .until(Duration.ofHours(11))
                    .magnitude(Duration.ofMinutes(20))
                    .build())
            .build();
    ServerReference web = reverse(world, recover(world, WEB));

    advanceTo(world, Duration.ofHours(10));
    SourceServer lagging = server(world, web);
    assertThat(lagging.replicationState()).isEqualTo(ReplicationState.BACKLOG);
    assertThat(lagging.lag()).contains(Duration.ofMinutes(20));
    assertThat(lagging.disks().get(0).backlogBytes()).isPositive();
    advanceTo(world, Duration.ofHours(11));
    assertThat(server(world, web).replicationState()).isEqualTo(ReplicationState.CONTINUOUS);
    assertThat(server(world, web).lag()).contains(Duration.ZERO);
    assertThat(server(world, web).disks().get(0).backlogBytes()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "REQUEST_LOST", "CALL_HANGS"})
  void nothing_is_reversed_into_an_origin_that_is_dark(FaultKind kind) {
    SimulatedWorld world =
        plan.fault(Fault.builder().kind(kind).where(FRANKFURT).until(Duration.ofDays(2)).build())
            .build();
    RecoveryInstance instance = recover(world, WEB);

    assertThatThrownBy(() -> world.drs().reverseReplication(DUBLIN, instance.instanceId()))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(server(world, new ServerReference(DUBLIN, WEB)).reversed()).isEmpty();
    if (kind != FaultKind.CALL_HANGS) {
      assertThatThrownBy(() -> world.drs().sourceServers(FRANKFURT))
          .isInstanceOf(ServiceUnavailableException.class);
    }

    advanceTo(world, Duration.ofDays(2));
    assertThat(reverse(world, instance).where()).isEqualTo(FRANKFURT);
    assertThat(world.drs().sourceServers(FRANKFURT)).hasSize(1);
  }

  @Test
  void nothing_is_reversed_into_an_origin_until_drs_is_initialized_there() {
    SimulatedWorld world =
        plan.fault(
                Fault.builder()
                    .kind(FaultKind.NOT_INITIALIZED)
                    .where(FRANKFURT)
                    .until(Duration.ofHours(5))
                    .build())
            .build();
    RecoveryInstance instance = recover(world, WEB);

    assertThatThrownBy(() -> world.drs().reverseReplication(DUBLIN, instance.instanceId()))
        .isInstanceOf(NotInitializedException.class);
    advanceTo(world, Duration.ofHours(5));
    assertThat(reverse(world, instance).where()).isEqualTo(FRANKFURT);
  }

  @Test
  void a_failback_client_boots_some_time_after_the_recovery_and_stays_stopped() {
    SimulatedWorld world =
        plan.server(
                SimulatedServer.builder()
                    .serverId(CELLAR)
                    .where(DUBLIN)
                    .failbackClientAfter(Duration.ofHours(3))
                    .reverseSync(Duration.ofHours(2))
                    .build())
            .build();
    RecoveryInstance instance = recover(world, CELLAR);
    assertThat(failback(world, instance)).isEqualTo(FailbackState.FAILBACK_NOT_STARTED);

    world.time().advance(Duration.ofHours(3));
    assertThat(failback(world, instance)).isEqualTo(FailbackState.FAILBACK_NOT_READY_FOR_LAUNCH);
    world.time().advance(Duration.ofHours(2));
    assertThat(failback(world, instance)).isEqualTo(FailbackState.FAILBACK_READY_FOR_LAUNCH);
    world.drs().startFailbackLaunch(DUBLIN, List.of(instance.instanceId()), Map.of());
    world.time().advance(LAUNCHED);
    assertThat(failback(world, instance)).isEqualTo(FailbackState.FAILBACK_COMPLETED);

    world.drs().stopFailback(DUBLIN, instance.instanceId());
    world.time().advance(Duration.ofHours(9));
    assertThat(failback(world, instance)).isEqualTo(FailbackState.FAILBACK_NOT_STARTED);
  }

  @Test
  void the_same_seed_gives_the_same_way_home() {
    assertThat(history(7)).isEqualTo(history(7)).isNotEqualTo(history(8));
  }

  @Test
  void only_what_fits_a_sync_is_accepted() {
    assertThatThrownBy(() -> Fault.always(FaultKind.SYNC_LAGS))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("magnitude");
    assertThatThrownBy(() -> Fault.always(FaultKind.LAUNCH_FAILS).toBuilder().error("NO").build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("error");
    assertThatThrownBy(() -> home(CELLAR).failbackClientAfter(Duration.ofHours(1)).build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("on premises");
  }

  private static List<String> history(long seed) {
    SimulatedWorld world =
        SimulatedWorld.builder()
            .seed(seed)
            .place(FRANKFURT)
            .server(home(WEB).build())
            .fault(
                Fault.ofServer(FaultKind.SYNC_STALLS, WEB).toBuilder()
                    .probability(0.5)
                    .magnitude(Duration.ofHours(1))
                    .build())
            .build();
    ServerReference web = reverse(world, recover(world, WEB));
    List<String> seen = new ArrayList<>();
    for (int glance = 0; glance < 40; glance++) {
      seen.add(server(world, web).toString());
      world.time().advance(Duration.ofMinutes(5));
    }
    return seen;
  }

  private static SimulatedServer.Builder home(String serverId) {
    SimulatedServer.Builder server = SimulatedServer.builder();
    server.serverId(serverId).where(DUBLIN).origin(FRANKFURT);
    return server;
  }

  private static RecoveryInstance recover(SimulatedWorld world, String serverId) {
    world.drs().startRecovery(command(new ServerReference(DUBLIN, serverId)));
    world.time().advance(LAUNCHED);
    return world.drs().recoveryInstances(DUBLIN, List.of(serverId)).get(0);
  }

  private static LaunchCommand command(ServerReference server) {
    return new LaunchCommand(
        server.where(),
        List.of(new LaunchCommand.Item(server.serverId(), Optional.empty())),
        false,
        Map.of());
  }

  private static ServerReference reverse(SimulatedWorld world, RecoveryInstance instance) {
    return world.drs().reverseReplication(DUBLIN, instance.instanceId());
  }

  private static FailbackState failback(SimulatedWorld world, RecoveryInstance instance) {
    return world
        .drs()
        .recoveryInstances(instance.where(), List.of(instance.serverId()))
        .get(0)
        .failbackState();
  }

  private static SourceServer server(SimulatedWorld world, ServerReference server) {
    return world.drs().sourceServers(server.where(), List.of(server.serverId())).get(0);
  }

  private static Instant newestPoint(SimulatedWorld world, ServerReference server) {
    List<RecoverySnapshot> points =
        world.drs().recoverySnapshots(server.where(), server.serverId());
    return points.get(0).takenAt();
  }

  private static void advanceTo(SimulatedWorld world, Duration sinceStart) {
    world.time().advance(Duration.between(world.time().now(), world.start().plus(sinceStart)));
  }

  private static int hoursUntilContinuous(SimulatedWorld world, ServerReference server) {
    int hours = 0;
    while (server(world, server).replicationState() != ReplicationState.CONTINUOUS) {
      world.time().advance(Duration.ofHours(1));
      hours++;
      assertThat(hours).isLessThan(1_000);
    }
    return hours;
  }
}
