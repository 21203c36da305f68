package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.planOf;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.WorldRecord;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaScenarioTest {

  @Test
  void two_hundred_and_fifty_servers_are_split_into_jobs_of_a_hundred_a_hundred_and_fifty() {
    Scene scene = oneWaveOf(250, Quotas.DEFAULTS).run();

    assertThat(scene.wave("all").attempts())
        .extracting(attempt -> attempt.serverIds().size())
        .containsExactly(100, 100, 50);
    assertThat(scene.launches()).hasSize(250).allMatch(launch -> launch.startsWith("00:00 "));
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:30 COMPLETED");
  }

  @Test
  void jobs_wait_for_a_free_slot_and_are_started_in_the_moment_it_is_free() {
    Scene scene = oneWaveOf(5, new Quotas(300, 4_000, 2, 1, 500)).run();

    assertThat(scene.launches())
        .containsExactly("00:00 n1", "00:00 n2", "10:36 n3", "10:36 n4", "21:12 n5");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "31:42 COMPLETED");
    assertThat(peak(scene).jobs()).isEqualTo(2);
  }

  @Test
  void jobs_wait_for_room_among_the_servers_of_all_jobs() {
    Scene scene = oneWaveOf(5, new Quotas(300, 4_000, 20, 2, 3)).run();

    assertThat(scene.launches())
        .containsExactly("00:00 n1", "00:00 n2", "00:00 n3", "10:36 n4", "10:36 n5");
    assertThat(peak(scene).servers()).isEqualTo(3);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void other_peoples_jobs_take_room_too() {
    Scene scene = oneWaveOf(1, new Quotas(300, 4_000, 1, 100, 500), "other");
    launchElsewhere(scene, "other");
    scene.run();

    assertThat(scene.launches()).containsExactly("00:00 other", "10:45 n1");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void waiting_for_room_for_a_long_time_is_no_failure() {
    Scene scene = oneWaveOf(1, new Quotas(300, 4_000, 1, 100, 500), "other");
    scene.simulation().world().add(lateEnd("03:30:00"));
    launchElsewhere(scene, "other");
    scene.run();

    assertThat(scene.launches()).containsExactly("00:00 other", "3:40:45 n1");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void what_is_tried_in_vain_for_hours_is_tried_ever_more_rarely() {
    Scene scene = oneWaveOf(1, Quotas.DEFAULTS);
    scene
        .simulation()
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.QUOTA_EXCEEDED)
                .operation(ServiceCall.START_RECOVERY)
                .since(Duration.ZERO)
                .until(Duration.ofHours(2))
                .build());
    scene.run();

    assertThat(scene.wave("all").attempts()).hasSizeBetween(20, 50);
    assertThat(scene.launches()).singleElement().asString().isBetween("2:00:00 n1", "2:10:00 n1");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void where_drs_says_that_there_is_no_room_the_job_is_tried_again() {
    Scene scene = oneWaveOf(1, Quotas.DEFAULTS);
    scene
        .simulation()
        .world()
        .add(Fault.ofCall(FaultKind.QUOTA_EXCEEDED, ServiceCall.START_RECOVERY, 1));
    scene.run();

    assertThat(scene.launches()).containsExactly("00:30 n1");
    assertThat(scene.record(EventType.JOB_REJECTED))
        .containsExactly("00:00 all JOB_REJECTED NO_ROOM");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void where_drs_says_that_a_server_is_busy_the_world_is_looked_at_and_the_job_tried_again() {
    Scene scene = oneWaveOf(1, Quotas.DEFAULTS);
    scene
        .simulation()
        .world()
        .add(Fault.ofCall(FaultKind.SERVER_BUSY, ServiceCall.START_RECOVERY, 1));
    scene.run();

    assertThat(scene.launches()).containsExactly("01:00 n1");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_throttled_start_waits_as_long_as_drs_asks() {
    Scene scene = oneWaveOf(1, Quotas.DEFAULTS);
    scene
        .simulation()
        .world()
        .add(
            Fault.ofCall(FaultKind.THROTTLED, ServiceCall.START_RECOVERY, 1).toBuilder()
                .magnitude(Duration.ofSeconds(7))
                .build());
    scene.run();

    assertThat(scene.launches()).containsExactly("00:07 n1");
  }

  @Test
  void one_bad_server_does_not_keep_the_others_of_its_job_down() {
    Scene scene = oneWaveOf(8, Quotas.DEFAULTS);
    scene
        .simulation()
        .world()
        .add(Fault.ofCall(FaultKind.SNAPSHOT_EXPIRED, ServiceCall.START_RECOVERY, 1));
    StartRequest pinned = Scene.recovery().recoveryPoint(atStart(scene)).build();
    scene.run(pinned);

    assertThat(scene.wave("all").attempts())
        .extracting(attempt -> attempt.serverIds().size())
        .containsExactly(8, 4, 4);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void slow_servers_go_first_once_it_is_known_which_are_slow() {
    WorldBuilder world =
        world("quick")
            .server(server("slow").launchDuration(Scene.duration("20:00")).build())
            .quotas(PLACE, new Quotas(300, 4_000, 1, 1, 500));
    Scene scene = Scene.of(world, plan(wave("all").build()), group("all", "quick", "slow"));
    scene.run(Scene.drill().build());
    scene.run(Scene.drill().build());

    assertThat(scene.launches())
        .extracting(launch -> launch.split(" ", -1)[1])
        .containsExactly("quick", "slow", "slow", "quick");
  }

  @Test
  void two_executions_share_the_room_fairly() {
    String[] first = names("a", 8);
    String[] second = names("b", 8);
    WorldBuilder world = world(first).quotas(PLACE, new Quotas(300, 4_000, 4, 1, 500));
    Arrays.stream(second).forEach(name -> world.server(server(name).build()));
    Simulation simulation =
        Simulation.of(world.build())
            .with(group("a", first), group("b", second))
            .with(planOf(wave("a").build()).planId("a").name("a").build())
            .with(planOf(wave("b").build()).planId("b").name("b").build());
    String a = simulation.start(recovery("a"));
    String b = simulation.start(recovery("b"));
    simulation.runUntilIdle();

    Execution endA = simulation.execution(a);
    Execution endB = simulation.execution(b);
    assertThat(endA.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(endB.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(Duration.between(endA.endedAt().get(), endB.endedAt().get()).abs())
        .isLessThanOrEqualTo(Duration.ofMinutes(12));
    // Sixteen launches on four slots take four rounds: nothing was left unused.
    assertThat(Duration.between(simulation.world().start(), simulation.time().now()))
        .isLessThan(Duration.ofMinutes(45));
    // From the second round on each has half of the room.
    assertThat(
            simulation.world().record().launches().stream()
                .sorted(Comparator.comparing(RecordedLaunch::startedAt))
                .skip(4)
                .limit(4)
                .map(launch -> Cast.name(launch.serverId()).substring(0, 1)))
        .containsExactlyInAnyOrder("a", "a", "b", "b");
  }

  private static StartRequest recovery(String planId) {
    return StartRequest.builder()
        .planId(planId)
        .kind(ExecutionKind.RECOVERY)
        .by(Scene.OPERATOR)
        .build();
  }

  private static Scene oneWaveOf(int servers, Quotas quotas, String... others) {
    String[] names = names("n", servers);
    WorldBuilder world = world(names).quotas(PLACE, quotas);
    Arrays.stream(others).forEach(other -> world.server(server(other).build()));
    return Scene.of(world, plan(wave("all").build()), group("all", names));
  }

  private static String[] names(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> prefix + n).toArray(String[]::new);
  }

  private static RecoveryPointChoice atStart(Scene scene) {
    return RecoveryPointChoice.atOrBefore(scene.simulation().world().start());
  }

  private static Fault lateEnd(String time) {
    return Fault.builder()
        .kind(FaultKind.JOB_ENDS_LATE)
        .occurrence(1)
        .magnitude(Scene.duration(time))
        .build();
  }

  private static void launchElsewhere(Scene scene, String name) {
    scene
        .simulation()
        .world()
        .drs()
        .startRecovery(
            new LaunchCommand(
                PLACE,
                List.of(new LaunchCommand.Item(Cast.id(name), Optional.empty())),
                true,
                Map.of()));
  }

  private static WorldRecord.Peak peak(Scene scene) {
    return scene.simulation().world().record().peaks().get(0);
  }
}
