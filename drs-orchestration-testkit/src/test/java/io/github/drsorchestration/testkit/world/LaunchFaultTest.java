package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.A;
import static io.github.drsorchestration.testkit.world.ExampleWorld.B;
import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.START;
import static io.github.drsorchestration.testkit.world.ExampleWorld.drill;
import static io.github.drsorchestration.testkit.world.ExampleWorld.job;
import static io.github.drsorchestration.testkit.world.ExampleWorld.phased;
import static io.github.drsorchestration.testkit.world.ExampleWorld.server;
import static io.github.drsorchestration.testkit.world.JobTimeline.at;
import static io.github.drsorchestration.testkit.world.JobTimeline.instance;
import static io.github.drsorchestration.testkit.world.JobTimeline.log;
import static io.github.drsorchestration.testkit.world.JobTimeline.statuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.LaunchResult;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchFaultTest {

  @Test
  void a_job_can_launch_one_server_and_fail_another() {
    SimulatedWorld world =
        ExampleWorld.world(server(A, 100), server(B, 100))
            .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, B))
            .build();
    String jobId = world.drs().startRecovery(drill(A, B)).jobId();
    at(world, 200);

    assertThat(job(world, jobId).status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.LAUNCHED, LaunchStatus.FAILED);
    assertThat(instance(world, A)).isPresent();
    assertThat(instance(world, B)).isEmpty();
    assertThat(world.drs().sourceServers(DUBLIN, List.of(B)).get(0).lastLaunchResult())
        .isEqualTo(LaunchResult.FAILED);
  }

  @Test
  void a_failed_launch_shows_in_the_log_with_its_error() {
    assertThat(logOf(FaultKind.LAUNCH_FAILS))
        .endsWith("420 CONVERSION_END", "420 LAUNCH_START", "540 LAUNCH_FAILED", "545 JOB_END");
  }

  @Test
  void a_failed_conversion_ends_the_launch_of_the_server() {
    assertThat(logOf(FaultKind.CONVERSION_FAILS))
        .endsWith("120 CONVERSION_START", "420 CONVERSION_FAIL", "425 JOB_END");
  }

  @Test
  void a_failed_snapshot_ends_the_launch_of_the_server() {
    assertThat(logOf(FaultKind.SNAPSHOT_FAILS))
        .endsWith("30 SNAPSHOT_START", "120 SNAPSHOT_FAIL", "125 JOB_END");
  }

  @Test
  void a_launch_may_fall_back_to_the_newest_recovery_point() {
    SimulatedWorld world = world(FaultKind.SNAPSHOT_FALLS_BACK);
    world.time().advance(Duration.ofMinutes(10));
    String jobId = world.drs().startRecovery(drill(A)).jobId();
    at(world, 2_000);

    assertThat(log(world, jobId))
        .containsSubsequence(
            "720 SNAPSHOT_FAIL", "720 USING_PREVIOUS_SNAPSHOT", "720 CONVERSION_START");
    assertThat(instance(world, A).orElseThrow().recoveryPointAt()).contains(START);
  }

  @Test
  void a_failure_line_carries_an_error_and_other_lines_do_not() {
    SimulatedWorld world = world(FaultKind.LAUNCH_FAILS);
    String jobId = world.drs().startRecovery(drill(A)).jobId();
    at(world, 1_000);

    assertThat(world.drs().jobLog(DUBLIN, jobId))
        .allSatisfy(line -> assertThat(line.error().isPresent()).isEqualTo(line.isFailure()))
        .anyMatch(JobLogEntry::isFailure);
  }

  @Test
  void a_silent_failure_completes_within_a_second_and_leaves_no_trace_in_the_log() {
    SimulatedServer before = phased(A).earlierInstance(EarlierInstance.RECOVERY).build();
    SimulatedWorld world =
        ExampleWorld.world(before).fault(Fault.always(FaultKind.FAILS_SILENTLY)).build();
    String jobId = world.drs().startRecovery(drill(A)).jobId();

    at(world, 0.999);
    assertThat(job(world, jobId).status()).isEqualTo(JobStatus.STARTED);
    at(world, 1);
    assertThat(job(world, jobId).status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.FAILED);
    assertThat(log(world, jobId))
        .containsExactly("0 JOB_START", "0 SNAPSHOT_START", "1 SNAPSHOT_END", "1 JOB_END");
    assertThat(instance(world, A)).as("the earlier instance stays").isPresent();
  }

  @Test
  void a_stalled_launch_never_ends_and_keeps_its_server_busy() {
    SimulatedWorld world = world(FaultKind.LAUNCH_STALLS);
    String jobId = world.drs().startRecovery(drill(A)).jobId();

    world.time().advance(Duration.ofDays(30));

    assertThat(job(world, jobId).status()).isEqualTo(JobStatus.STARTED);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.IN_PROGRESS);
    assertThatThrownBy(() -> world.drs().startRecovery(drill(A)))
        .isInstanceOf(ServerBusyException.class);
  }

  @Test
  void a_late_launch_is_late_by_exactly_the_magnitude() {
    SimulatedWorld world =
        ExampleWorld.world(server(A, 100)).fault(sized(FaultKind.LAUNCH_LATE, 1_000)).build();
    String jobId = world.drs().startRecovery(drill(A)).jobId();

    at(world, 1_129.999);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.IN_PROGRESS);
    at(world, 1_130);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.LAUNCHED);
  }

  @Test
  void a_failed_post_launch_action_leaves_a_running_instance_of_a_failed_server() {
    SimulatedServer acting =
        server(A, 100).toBuilder().postLaunchActions(Duration.ofSeconds(40)).build();
    SimulatedWorld world =
        ExampleWorld.world(acting).fault(Fault.always(FaultKind.POST_LAUNCH_ACTION_FAILS)).build();
    String jobId = world.drs().startRecovery(drill(A)).jobId();

    at(world, 130);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.IN_PROGRESS);
    at(world, 170);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.FAILED);
    assertThat(job(world, jobId).participants().get(0).recoveryInstanceId())
        .contains(instance(world, A).orElseThrow().instanceId());
  }

  @Test
  void actions_that_are_turned_off_take_no_time_and_cannot_fail() {
    SimulatedServer acting =
        server(A, 100).toBuilder().postLaunchActions(Duration.ofSeconds(40)).build();
    SimulatedWorld world =
        ExampleWorld.world(acting).fault(Fault.always(FaultKind.POST_LAUNCH_ACTION_FAILS)).build();
    world
        .drs()
        .applyLaunchSettings(DUBLIN, A, LaunchSettings.builder().postLaunchEnabled(false).build());
    String jobId = world.drs().startRecovery(drill(A)).jobId();

    at(world, 130);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.LAUNCHED);
  }

  @Test
  void an_instance_may_be_listed_later_than_its_server_is_launched() {
    SimulatedWorld world =
        ExampleWorld.world(server(A, 100)).fault(sized(FaultKind.INSTANCE_LISTED_LATE, 60)).build();
    String jobId = world.drs().startRecovery(drill(A)).jobId();

    at(world, 189.999);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.LAUNCHED);
    assertThat(instance(world, A)).isEmpty();
    assertThat(world.drs().sourceServers(DUBLIN, List.of(A)).get(0).recoveryInstanceId()).isEmpty();
    at(world, 190);
    assertThat(instance(world, A)).isPresent();
  }

  @Test
  void an_instance_may_never_be_listed() {
    SimulatedWorld world = world(FaultKind.INSTANCE_LISTED_LATE);
    world.drs().startRecovery(drill(A));

    world.time().advance(Duration.ofDays(1));

    assertThat(instance(world, A)).isEmpty();
    assertThat(world.record().launches().get(0).instanceId()).isPresent();
  }

  @Test
  void a_fault_of_the_first_launch_spares_the_second() {
    SimulatedWorld world =
        ExampleWorld.world(server(A, 100))
            .fault(Fault.builder().kind(FaultKind.LAUNCH_FAILS).serverId(A).occurrence(1).build())
            .build();
    world.drs().startRecovery(drill(A));
    world.time().advance(Duration.ofHours(1));
    world.drs().startRecovery(drill(A));
    world.time().advance(Duration.ofHours(1));

    assertThat(world.record().launchesOf(A))
        .extracting(RecordedLaunch::outcome)
        .containsExactly(LaunchStatus.FAILED, LaunchStatus.LAUNCHED);
  }

  @Test
  void a_termination_may_fail_or_never_end() {
    for (FaultKind kind : List.of(FaultKind.TERMINATION_FAILS, FaultKind.TERMINATION_STALLS)) {
      SimulatedServer before =
          server(A, 100).toBuilder().earlierInstance(EarlierInstance.DRILL).build();
      SimulatedWorld world = ExampleWorld.world(before).fault(Fault.always(kind)).build();
      String instance = instance(world, A).orElseThrow().instanceId();
      String jobId = world.drs().terminateInstances(DUBLIN, List.of(instance)).jobId();
      world.time().advance(Duration.ofDays(1));

      boolean fails = kind == FaultKind.TERMINATION_FAILS;
      assertThat(statuses(world, jobId))
          .containsExactly(fails ? LaunchStatus.FAILED : LaunchStatus.IN_PROGRESS);
      assertThat(job(world, jobId).status().isActive()).isEqualTo(!fails);
      assertThat(instance(world, A)).isPresent();
    }
  }

  private static List<String> logOf(FaultKind kind) {
    SimulatedWorld world = world(kind);
    String jobId = world.drs().startRecovery(drill(A)).jobId();
    at(world, 1_000);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.FAILED);
    return log(world, jobId);
  }

  private static SimulatedWorld world(FaultKind kind) {
    return ExampleWorld.world(phased(A).build()).fault(Fault.always(kind)).build();
  }

  private static Fault sized(FaultKind kind, int seconds) {
    return Fault.builder().kind(kind).magnitude(Duration.ofSeconds(seconds)).build();
  }
}
