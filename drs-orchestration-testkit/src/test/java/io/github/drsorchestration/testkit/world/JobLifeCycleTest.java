package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.A;
import static io.github.drsorchestration.testkit.world.ExampleWorld.B;
import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.START;
import static io.github.drsorchestration.testkit.world.ExampleWorld.drill;
import static io.github.drsorchestration.testkit.world.ExampleWorld.job;
import static io.github.drsorchestration.testkit.world.ExampleWorld.phased;
import static io.github.drsorchestration.testkit.world.ExampleWorld.recovery;
import static io.github.drsorchestration.testkit.world.ExampleWorld.server;
import static io.github.drsorchestration.testkit.world.JobTimeline.at;
import static io.github.drsorchestration.testkit.world.JobTimeline.log;
import static io.github.drsorchestration.testkit.world.JobTimeline.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchResult;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobLifeCycleTest {

  @Test
  void a_job_is_pending_then_started_then_completed_at_exact_moments() {
    SimulatedWorld world = ExampleWorld.world(server(A, 100), server(B, 200)).build();

    RecoveryJob created = world.drs().startRecovery(drill(A, B));
    assertThat(created.status()).isEqualTo(JobStatus.PENDING);
    assertThat(created.createdAt()).isEqualTo(START);
    assertThat(created.type()).isEqualTo(JobType.LAUNCH);
    assertThat(created.drill()).isTrue();
    assertThat(created.tags()).containsEntry("attempt", "1");

    at(world, 29.999);
    assertThat(job(world, created.jobId()).status()).isEqualTo(JobStatus.PENDING);
    at(world, 30);
    assertThat(job(world, created.jobId()).status()).isEqualTo(JobStatus.STARTED);
    at(world, 234.999);
    assertThat(job(world, created.jobId()).status()).isEqualTo(JobStatus.STARTED);
    at(world, 235);
    assertThat(job(world, created.jobId()).status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(job(world, created.jobId()).endedAt()).contains(START.plusSeconds(235));
  }

  @Test
  void each_server_of_a_job_is_launched_at_its_own_moment() {
    SimulatedWorld world = ExampleWorld.world(server(A, 100), server(B, 200)).build();
    String jobId = world.drs().startRecovery(drill(A, B)).jobId();

    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.PENDING, LaunchStatus.PENDING);
    at(world, 30);
    assertThat(statuses(world, jobId))
        .containsExactly(LaunchStatus.IN_PROGRESS, LaunchStatus.IN_PROGRESS);
    at(world, 129.999);
    assertThat(statuses(world, jobId))
        .containsExactly(LaunchStatus.IN_PROGRESS, LaunchStatus.IN_PROGRESS);
    at(world, 130);
    assertThat(statuses(world, jobId))
        .containsExactly(LaunchStatus.LAUNCHED, LaunchStatus.IN_PROGRESS);
    at(world, 230);
    assertThat(statuses(world, jobId))
        .containsExactly(LaunchStatus.LAUNCHED, LaunchStatus.LAUNCHED);
  }

  @Test
  void a_launched_server_has_an_instance_and_says_so() {
    SimulatedWorld world =
        ExampleWorld.world(phased(A).lag(Duration.ofSeconds(20)).build()).build();
    RecoveryJob created = world.drs().startRecovery(recovery(A));

    assertThat(source(world).lastLaunchResult()).isEqualTo(LaunchResult.PENDING);
    at(world, 539.999);
    assertThat(world.drs().recoveryInstances(DUBLIN, List.of(A))).isEmpty();
    assertThat(source(world).recoveryInstanceId()).isEmpty();

    at(world, 540);
    RecoveryInstance instance = world.drs().recoveryInstances(DUBLIN, List.of(A)).get(0);
    assertThat(instance.jobId()).contains(created.jobId());
    assertThat(instance.drill()).isFalse();
    assertThat(instance.state()).isEqualTo(InstanceState.RUNNING);
    assertThat(instance.recoveryPointAt()).contains(START.plusSeconds(10));
    assertThat(source(world).recoveryInstanceId()).contains(instance.instanceId());
    assertThat(source(world).lastLaunchResult()).isEqualTo(LaunchResult.SUCCEEDED);
    assertThat(world.launchedAt(instance.instanceId())).contains(START.plusSeconds(540));
  }

  @Test
  void the_log_has_every_event_in_the_documented_order_at_its_moment() {
    SimulatedWorld world =
        ExampleWorld.world(phased(A).earlierInstance(EarlierInstance.DRILL).build()).build();
    String jobId = world.drs().startRecovery(drill(A)).jobId();

    at(world, 90);
    assertThat(log(world, jobId))
        .containsExactly("30 JOB_START", "30 CLEANUP_START", "90 CLEANUP_END", "90 SNAPSHOT_START");
    at(world, 1_000);
    assertThat(log(world, jobId))
        .containsExactly(
            "30 JOB_START",
            "30 CLEANUP_START",
            "90 CLEANUP_END",
            "90 SNAPSHOT_START",
            "180 SNAPSHOT_END",
            "180 CONVERSION_START",
            "480 CONVERSION_END",
            "480 LAUNCH_START",
            "605 JOB_END");
  }

  @Test
  void the_log_names_the_server_of_each_line_and_none_for_the_job() {
    SimulatedWorld world = ExampleWorld.world(server(A, 100)).build();
    String jobId = world.drs().startRecovery(drill(A)).jobId();
    at(world, 1_000);

    List<JobLogEntry> lines = world.drs().jobLog(DUBLIN, jobId);
    assertThat(lines.get(0).serverId()).isEmpty();
    assertThat(lines.get(lines.size() - 1).serverId()).isEmpty();
    assertThat(lines.subList(1, lines.size() - 1))
        .allSatisfy(line -> assertThat(line.serverId()).contains(A));
  }

  @Test
  void the_answer_is_the_same_whether_time_went_in_steps_or_in_one_leap() {
    SimulatedWorld steps = ExampleWorld.world(server(A, 100), server(B, 200)).build();
    SimulatedWorld leap = ExampleWorld.world(server(A, 100), server(B, 200)).build();
    String jobId = steps.drs().startRecovery(drill(A, B)).jobId();
    leap.drs().startRecovery(drill(A, B));

    for (int second = 1; second <= 300; second++) {
      at(steps, second);
      job(steps, jobId);
    }
    at(leap, 300);

    assertThat(job(steps, jobId)).isEqualTo(job(leap, jobId));
    assertThat(steps.record()).isEqualTo(leap.record());
  }

  @Test
  void nothing_has_to_be_scheduled_for_a_job_to_go_on() {
    SimulatedWorld world = ExampleWorld.world(server(A, 100)).build();

    world.drs().startRecovery(drill(A));

    assertThat(world.time().nextTaskAt()).isEmpty();
  }

  private static SourceServer source(SimulatedWorld world) {
    return world.drs().sourceServers(DUBLIN, List.of(A)).get(0);
  }
}
