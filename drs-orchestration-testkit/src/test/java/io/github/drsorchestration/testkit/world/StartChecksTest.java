package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.A;
import static io.github.drsorchestration.testkit.world.ExampleWorld.B;
import static io.github.drsorchestration.testkit.world.ExampleWorld.C;
import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.OHIO;
import static io.github.drsorchestration.testkit.world.ExampleWorld.START;
import static io.github.drsorchestration.testkit.world.ExampleWorld.drill;
import static io.github.drsorchestration.testkit.world.ExampleWorld.pinned;
import static io.github.drsorchestration.testkit.world.ExampleWorld.server;
import static io.github.drsorchestration.testkit.world.JobTimeline.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.RecoveryPoint;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartChecksTest {

  @Test
  void an_unknown_server_is_rejected_and_nothing_is_started() {
    assertRejected(ExampleWorld.world(server(A, 100)).build(), drill(A, B), B);
  }

  @Test
  void an_instance_that_is_named_twice_is_rejected_and_nothing_is_started() {
    SimulatedServer before =
        server(A, 100).toBuilder().earlierInstance(EarlierInstance.DRILL).build();
    SimulatedWorld world = ExampleWorld.world(before).build();
    String instance = JobTimeline.instance(world, A).orElseThrow().instanceId();

    assertThatThrownBy(() -> world.drs().terminateInstances(DUBLIN, List.of(instance, instance)))
        .isInstanceOf(CallRejectedException.class);
    assertThat(world.record().terminations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"STOPPED", "DISCONNECTED"})
  void a_server_that_does_not_replicate_is_rejected(ReplicationState state) {
    SimulatedServer stopped = server(B, 100).toBuilder().replicationState(state).build();

    assertRejected(ExampleWorld.world(server(A, 100), stopped).build(), drill(A, B), state.name());
  }

  @Test
  void a_stalled_server_is_launched_from_the_points_that_it_has() {
    SimulatedServer stalled =
        server(A, 100).toBuilder().replicationState(ReplicationState.STALLED).build();
    SimulatedWorld world = ExampleWorld.world(stalled).build();

    world.drs().startRecovery(drill(A));

    assertThat(world.record().launches()).hasSize(1);
  }

  @Test
  void a_server_without_a_recovery_point_is_rejected() {
    SimulatedServer without = server(A, 100).toBuilder().recoveryPoints(List.of()).build();
    SimulatedServer first =
        server(B, 100).toBuilder().replicationState(ReplicationState.INITIAL_SYNC).build();

    assertRejected(ExampleWorld.world(without).build(), drill(A), "no recovery point");
    assertRejected(ExampleWorld.world(first).build(), drill(B), "no recovery point");
  }

  @Test
  void a_pinned_recovery_point_is_good_until_it_expires_and_rejected_from_then_on() {
    String point = "pit-00000000000000001";
    SimulatedServer server =
        server(A, 100).toBuilder()
            .recoveryPoints(
                List.of(
                    new RecoveryPoint(
                        point, START.minusSeconds(60), Optional.of(START.plusSeconds(600))),
                    new RecoveryPoint("pit-00000000000000002", START, Optional.empty())))
            .build();
    SimulatedWorld inTime = ExampleWorld.world(server).build();
    SimulatedWorld late = ExampleWorld.world(server).build();

    at(inTime, 599.999);
    inTime.drs().startRecovery(pinned(A, point));
    at(late, 600);
    assertRejected(late, pinned(A, point), point);

    assertThat(inTime.record().launches()).hasSize(1);
  }

  @Test
  void a_recovery_point_of_another_server_is_rejected() {
    SimulatedWorld world = ExampleWorld.world(server(A, 100), server(B, 100)).build();
    String ofB = world.drs().recoverySnapshots(DUBLIN, B).get(0).snapshotId();

    assertRejected(world, pinned(A, ofB), ofB);
  }

  @Test
  void two_hundred_servers_are_too_many_for_a_job_and_one_more_for_the_call() {
    SimulatedWorld world =
        SimulatedWorld.builder()
            .servers(
                IntStream.rangeClosed(1, 201).mapToObj(n -> server(ExampleWorld.id(n), 1)).toList())
            .build();
    String[] all = IntStream.rangeClosed(1, 201).mapToObj(ExampleWorld::id).toArray(String[]::new);

    assertRejected(world, drill(all), "200");
  }

  @Test
  void a_server_in_a_job_makes_the_whole_call_fail_until_the_job_has_ended() {
    SimulatedWorld world =
        ExampleWorld.world(server(A, 100), server(B, 500), server(C, 100)).build();
    world.drs().startRecovery(drill(A, B));

    at(world, 534.999);
    assertThatThrownBy(() -> world.drs().startRecovery(drill(C, A)))
        .isInstanceOf(ServerBusyException.class);
    assertThat(world.record().launchesOf(C)).isEmpty();

    at(world, 535);
    world.drs().startRecovery(drill(C, A));
    assertThat(world.record().launches()).hasSize(4);
  }

  @Test
  void where_drs_is_not_in_use_every_call_fails() {
    SimulatedWorld world = ExampleWorld.world(server(A, 100)).build();

    assertThatThrownBy(() -> world.drs().sourceServers(OHIO))
        .isInstanceOf(NotInitializedException.class);
    assertThatThrownBy(() -> world.drs().jobsSince(OHIO, START))
        .isInstanceOf(NotInitializedException.class);
    assertThatThrownBy(() -> world.verify(OHIO)).isInstanceOf(NotInitializedException.class);
    world.verify(DUBLIN);
  }

  @Test
  void an_instance_that_is_gone_cannot_be_terminated_again() {
    SimulatedServer before =
        server(A, 100).toBuilder().earlierInstance(EarlierInstance.DRILL).build();
    SimulatedWorld world = ExampleWorld.world(before).build();
    List<String> instance = List.of(JobTimeline.instance(world, A).orElseThrow().instanceId());
    world.drs().terminateInstances(DUBLIN, instance);
    world.time().advance(Duration.ofHours(1));

    assertThatThrownBy(() -> world.drs().terminateInstances(DUBLIN, instance))
        .isInstanceOf(CallRejectedException.class);
  }

  private static void assertRejected(SimulatedWorld world, LaunchCommand command, String why) {
    assertThatThrownBy(() -> world.drs().startRecovery(command))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining(why);
    assertThat(world.record().launches()).isEmpty();
    assertThat(world.drs().jobsSince(DUBLIN, START)).isEmpty();
  }
}
