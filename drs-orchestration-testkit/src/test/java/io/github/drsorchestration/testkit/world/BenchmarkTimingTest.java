package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.A;
import static io.github.drsorchestration.testkit.world.ExampleWorld.B;
import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.START;
import static io.github.drsorchestration.testkit.world.ExampleWorld.job;
import static io.github.drsorchestration.testkit.world.ExampleWorld.recovery;
import static io.github.drsorchestration.testkit.world.JobTimeline.at;
import static io.github.drsorchestration.testkit.world.JobTimeline.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The time model of the RTO benchmark: 30 s of queue, d per server, 5 s to the end of the job. */
class BenchmarkTimingTest {

  @Test
  void a_server_is_launched_30_s_and_d_after_the_start_and_its_job_ends_5_s_later() {
    SimulatedWorld world = ExampleWorld.world(server(A, 683_656), server(B, 315_006)).build();
    String jobId = world.drs().startRecovery(recovery(A, B)).jobId();

    at(world, 345.005);
    assertThat(statuses(world, jobId)).containsOnly(LaunchStatus.IN_PROGRESS);
    at(world, 345.006);
    assertThat(statuses(world, jobId))
        .containsExactly(LaunchStatus.IN_PROGRESS, LaunchStatus.LAUNCHED);
    at(world, 713.656);
    assertThat(statuses(world, jobId)).containsOnly(LaunchStatus.LAUNCHED);
    assertThat(job(world, jobId).endedAt()).isEmpty();
    at(world, 718.656);
    assertThat(job(world, jobId).endedAt()).contains(START.plusMillis(718_656));
  }

  @Test
  void d_is_kept_exactly_whether_or_not_there_is_an_earlier_instance() {
    SimulatedServer replaced =
        server(A, 683_656).toBuilder().earlierInstance(EarlierInstance.DRILL).build();
    SimulatedWorld world = ExampleWorld.world(replaced).build();
    String jobId = world.drs().startRecovery(recovery(A)).jobId();

    at(world, 713.655);
    assertThat(statuses(world, jobId)).containsOnly(LaunchStatus.IN_PROGRESS);
    at(world, 713.656);
    assertThat(statuses(world, jobId)).containsOnly(LaunchStatus.LAUNCHED);
  }

  private static SimulatedServer server(String id, long millis) {
    return SimulatedServer.builder()
        .serverId(id)
        .where(DUBLIN)
        .launchDuration(Duration.ofMillis(millis))
        .build();
  }
}
