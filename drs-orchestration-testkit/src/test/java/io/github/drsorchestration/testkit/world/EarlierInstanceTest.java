package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.A;
import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.START;
import static io.github.drsorchestration.testkit.world.ExampleWorld.drill;
import static io.github.drsorchestration.testkit.world.ExampleWorld.job;
import static io.github.drsorchestration.testkit.world.ExampleWorld.phased;
import static io.github.drsorchestration.testkit.world.JobTimeline.at;
import static io.github.drsorchestration.testkit.world.JobTimeline.instance;
import static io.github.drsorchestration.testkit.world.JobTimeline.log;
import static io.github.drsorchestration.testkit.world.JobTimeline.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchResult;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierInstanceTest {

  @Test
  void an_earlier_instance_is_there_when_the_world_begins() {
    SimulatedWorld world = ExampleWorld.world(with(EarlierInstance.RECOVERY)).build();

    RecoveryInstance earlier = instance(world, A).orElseThrow();

    assertThat(earlier.drill()).isFalse();
    assertThat(earlier.jobId()).isEmpty();
    assertThat(source(world).recoveryInstanceId()).contains(earlier.instanceId());
    assertThat(source(world).lastLaunchResult()).isEqualTo(LaunchResult.SUCCEEDED);
  }

  @Test
  void a_launch_deletes_the_earlier_instance_before_it_has_a_new_one() {
    SimulatedWorld world = ExampleWorld.world(with(EarlierInstance.RECOVERY)).build();
    String earlier = instance(world, A).orElseThrow().instanceId();
    world.drs().startRecovery(drill(A));

    at(world, 29.999);
    assertThat(instance(world, A).orElseThrow().state()).isEqualTo(InstanceState.RUNNING);
    at(world, 30);
    assertThat(instance(world, A).orElseThrow().state()).isEqualTo(InstanceState.SHUTTING_DOWN);
    at(world, 90);
    assertThat(instance(world, A)).isEmpty();
    assertThat(source(world).recoveryInstanceId()).isEmpty();
    at(world, 600);
    assertThat(instance(world, A).orElseThrow().instanceId()).isNotEqualTo(earlier);
  }

  @Test
  void a_launch_that_fails_has_deleted_the_earlier_instance_all_the_same() {
    SimulatedWorld world =
        ExampleWorld.world(with(EarlierInstance.RECOVERY))
            .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, A))
            .build();
    String earlier = instance(world, A).orElseThrow().instanceId();

    String jobId = world.drs().startRecovery(drill(A)).jobId();
    at(world, 700);

    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.FAILED);
    assertThat(instance(world, A)).isEmpty();
    RecordedLaunch recorded = world.record().launchesOf(A).get(0);
    assertThat(recorded.instanceId()).isEmpty();
    assertThat(recorded.deletedInstanceId()).contains(earlier);
    assertThat(recorded.deletedRecovery()).isTrue();
  }

  @Test
  void the_record_shows_a_deletion_only_once_it_has_happened() {
    SimulatedWorld world = ExampleWorld.world(with(EarlierInstance.DRILL)).build();
    world.drs().startRecovery(drill(A));

    at(world, 89.999);
    assertThat(world.record().launches().get(0).deletedInstanceId()).isEmpty();
    at(world, 90);
    assertThat(world.record().launches().get(0).deletedInstanceId()).isPresent();
    assertThat(world.record().launches().get(0).deletedRecovery()).isFalse();
  }

  @Test
  void a_termination_removes_the_instance_and_says_terminated() {
    SimulatedWorld world = ExampleWorld.world(with(EarlierInstance.DRILL)).build();
    String earlier = instance(world, A).orElseThrow().instanceId();

    RecoveryJob started = world.drs().terminateInstances(DUBLIN, List.of(earlier));
    assertThat(started.type()).isEqualTo(JobType.TERMINATE);
    assertThat(started.tags()).isEmpty();
    assertThat(started.participants().get(0).recoveryInstanceId()).contains(earlier);
    assertThat(world.record().terminations().get(0).endedAt()).isEmpty();

    at(world, 229.999);
    assertThat(instance(world, A).orElseThrow().state()).isEqualTo(InstanceState.SHUTTING_DOWN);
    at(world, 230);
    assertThat(instance(world, A)).isEmpty();
    assertThat(source(world).recoveryInstanceId()).isEmpty();
    assertThat(statuses(world, started.jobId())).containsExactly(LaunchStatus.TERMINATED);
    at(world, 235);
    assertThat(job(world, started.jobId()).endedAt()).contains(START.plusSeconds(235));
    assertThat(log(world, started.jobId()))
        .containsExactly("30 JOB_START", "30 CLEANUP_START", "230 CLEANUP_END", "235 JOB_END");
  }

  @Test
  void without_an_earlier_instance_the_clean_up_takes_no_time() {
    SimulatedWorld world = ExampleWorld.world(phased(A).build()).build();
    String jobId = world.drs().startRecovery(drill(A)).jobId();
    at(world, 1_000);

    assertThat(log(world, jobId))
        .startsWith("30 JOB_START", "30 CLEANUP_START", "30 CLEANUP_END", "30 SNAPSHOT_START")
        .endsWith("545 JOB_END");
    assertThat(world.record().launches().get(0).deletedInstanceId()).isEmpty();
  }

  private static SimulatedServer with(EarlierInstance earlier) {
    return phased(A).earlierInstance(earlier).build();
  }

  private static SourceServer source(SimulatedWorld world) {
    return world.drs().sourceServers(DUBLIN, List.of(A)).get(0);
  }
}
