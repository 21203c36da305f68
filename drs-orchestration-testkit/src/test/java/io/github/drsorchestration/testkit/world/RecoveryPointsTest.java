package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.A;
import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.START;
import static io.github.drsorchestration.testkit.world.ExampleWorld.pinned;
import static io.github.drsorchestration.testkit.world.ExampleWorld.server;
import static io.github.drsorchestration.testkit.world.JobTimeline.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryPointsTest {

  @Test
  void there_is_one_at_each_full_hour_of_the_last_day() {
    List<RecoverySnapshot> points = points(ExampleWorld.world(server(A, 100)).build());

    assertThat(points).hasSize(24);
    assertThat(points.get(0).takenAt()).isEqualTo(START);
    assertThat(points.get(23).takenAt()).isEqualTo(START.minus(Duration.ofHours(23)));
    assertThat(points).extracting(RecoverySnapshot::snapshotId).doesNotHaveDuplicates();
  }

  @Test
  void a_healthy_server_gets_a_new_one_each_hour_and_loses_the_oldest() {
    SimulatedWorld world = ExampleWorld.world(server(A, 100)).build();
    List<RecoverySnapshot> before = points(world);

    at(world, 3_599.999);
    assertThat(points(world)).isEqualTo(before);
    at(world, 3_600);
    assertThat(points(world).get(0).takenAt()).isEqualTo(START.plusSeconds(3_600));
    assertThat(points(world).subList(1, 24)).isEqualTo(before.subList(0, 23));
  }

  @ParameterizedTest
  @EnumSource(names = {"STALLED", "PAUSED"})
  void a_server_that_does_not_go_on_keeps_those_that_it_has(ReplicationState state) {
    SimulatedServer stalled = server(A, 100).toBuilder().replicationState(state).build();
    SimulatedWorld world = ExampleWorld.world(stalled).build();
    List<RecoverySnapshot> before = points(world);

    world.time().advance(Duration.ofDays(3));

    assertThat(points(world)).isEqualTo(before).hasSize(24);
  }

  @Test
  void after_the_disaster_nothing_more_is_replicated() {
    Instant disaster = START.minus(Duration.ofMinutes(10));
    SimulatedWorld world =
        ExampleWorld.world(ExampleWorld.phased(A).lag(Duration.ofSeconds(4)).build())
            .sourceEndsAt(disaster)
            .build();

    world.drs().startRecovery(ExampleWorld.recovery(A));
    world.time().advance(Duration.ofHours(2));

    assertThat(JobTimeline.instance(world, A).orElseThrow().recoveryPointAt())
        .contains(disaster.minusSeconds(4));
    assertThat(points(world).get(0).takenAt()).isBefore(disaster);
  }

  @Test
  void a_launch_from_a_pinned_one_takes_no_snapshot_and_shows_its_moment() {
    SimulatedWorld world = ExampleWorld.world(ExampleWorld.phased(A).build()).build();
    RecoverySnapshot point = points(world).get(5);

    String jobId = world.drs().startRecovery(pinned(A, point.snapshotId())).jobId();
    at(world, 1_000);

    assertThat(JobTimeline.log(world, jobId))
        .containsExactly(
            "30 JOB_START",
            "30 CLEANUP_START",
            "30 CLEANUP_END",
            "30 USING_PREVIOUS_SNAPSHOT",
            "30 CONVERSION_START",
            "330 CONVERSION_END",
            "330 LAUNCH_START",
            "455 JOB_END");
    assertThat(JobTimeline.instance(world, A).orElseThrow().recoveryPointAt())
        .contains(point.takenAt());
    assertThat(world.record().launches().get(0).snapshotId()).contains(point.snapshotId());
  }

  private static List<RecoverySnapshot> points(SimulatedWorld world) {
    return world.drs().recoverySnapshots(DUBLIN, A);
  }
}
