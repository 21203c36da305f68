package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.A;
import static io.github.drsorchestration.testkit.world.ExampleWorld.B;
import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.START;
import static io.github.drsorchestration.testkit.world.ExampleWorld.drill;
import static io.github.drsorchestration.testkit.world.ExampleWorld.job;
import static io.github.drsorchestration.testkit.world.ExampleWorld.server;
import static io.github.drsorchestration.testkit.world.JobTimeline.at;
import static io.github.drsorchestration.testkit.world.JobTimeline.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobFaultTest {

  @Test
  void a_job_may_not_be_listed_at_first_although_it_runs() {
    SimulatedWorld world = world(Fault.builder().kind(FaultKind.JOB_LISTED_LATE), 20);
    String jobId = world.drs().startRecovery(drill(A)).jobId();

    at(world, 19.999);
    assertThat(world.drs().jobsSince(DUBLIN, START)).isEmpty();
    assertThat(world.drs().jobs(DUBLIN, List.of(jobId))).isEmpty();
    at(world, 20);
    assertThat(world.drs().jobsSince(DUBLIN, START)).hasSize(1);
    assertThat(world.drs().jobs(DUBLIN, List.of(jobId))).hasSize(1);
  }

  @Test
  void a_job_may_lose_its_participants_when_it_ends_and_its_instances_stay() {
    SimulatedWorld world = world(Fault.builder().kind(FaultKind.PARTICIPANTS_EMPTIED), 0);
    String jobId = world.drs().startRecovery(drill(A)).jobId();

    at(world, 134.999);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.LAUNCHED);
    at(world, 135);
    assertThat(job(world, jobId).status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(statuses(world, jobId)).isEmpty();
    assertThat(JobTimeline.instance(world, A)).isPresent();
  }

  @Test
  void a_job_may_lose_its_participants_some_time_after_its_end() {
    SimulatedWorld world = world(Fault.builder().kind(FaultKind.PARTICIPANTS_EMPTIED), 60);
    String jobId = world.drs().startRecovery(drill(A)).jobId();

    at(world, 194.999);
    assertThat(statuses(world, jobId)).containsExactly(LaunchStatus.LAUNCHED);
    at(world, 195);
    assertThat(statuses(world, jobId)).isEmpty();
  }

  @Test
  void a_job_may_end_long_after_its_servers_or_never() {
    SimulatedWorld late = world(Fault.builder().kind(FaultKind.JOB_ENDS_LATE), 600);
    SimulatedWorld never =
        ExampleWorld.world(server(A, 100)).fault(Fault.always(FaultKind.JOB_ENDS_LATE)).build();
    String jobId = late.drs().startRecovery(drill(A)).jobId();
    never.drs().startRecovery(drill(A));

    at(late, 734.999);
    assertThat(job(late, jobId).status()).isEqualTo(JobStatus.STARTED);
    at(late, 735);
    assertThat(job(late, jobId).status()).isEqualTo(JobStatus.COMPLETED);
    never.time().advance(Duration.ofDays(30));
    assertThat(job(never, jobId).status()).isEqualTo(JobStatus.STARTED);
    assertThat(statuses(never, jobId)).containsExactly(LaunchStatus.LAUNCHED);
  }

  @Test
  void only_the_nth_job_of_the_place_is_hit() {
    SimulatedWorld world =
        world(Fault.builder().kind(FaultKind.JOB_LISTED_LATE).occurrence(2), 3_600);

    String first = world.drs().startRecovery(drill(A)).jobId();
    world.drs().startRecovery(drill(B));

    assertThat(world.drs().jobsSince(DUBLIN, START))
        .extracting(job -> job.jobId())
        .containsExactly(first);
  }

  private static SimulatedWorld world(Fault.Builder fault, int seconds) {
    return ExampleWorld.world(server(A, 100), server(B, 100))
        .fault(fault.magnitude(Duration.ofSeconds(seconds)).build())
        .build();
  }
}
