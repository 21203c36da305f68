package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.drill;
import static io.github.drsorchestration.testkit.world.ExampleWorld.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ScaleTest {

  private static final int SERVERS = 100_000;

  /** A scan of the world in every call would take minutes; linear work takes seconds. */
  @Test
  @Timeout(60)
  void a_hundred_thousand_servers_are_launched_in_a_thousand_jobs() {
    SimulatedWorld world =
        SimulatedWorld.builder()
            .quotas(DUBLIN, new Quotas(SERVERS, SERVERS, 2_000, 100, SERVERS))
            .servers(
                IntStream.range(0, SERVERS)
                    .mapToObj(n -> SimulatedServer.of(id(n), DUBLIN))
                    .toList())
            .build();
    for (int from = 0; from < SERVERS; from += 100) {
      String[] ids =
          IntStream.range(from, from + 100).mapToObj(ExampleWorld::id).toArray(String[]::new);
      String jobId = world.drs().startRecovery(drill(ids)).jobId();
      world.time().advance(Duration.ofSeconds(1));
      world.drs().jobs(DUBLIN, List.of(jobId));
      world.drs().recoveryInstances(DUBLIN, List.of(ids));
    }
    world.time().advance(Duration.ofHours(1));

    assertThat(world.record().launches())
        .hasSize(SERVERS)
        .allMatch(launch -> launch.outcome() == LaunchStatus.LAUNCHED);
    assertThat(world.drs().sourceServers(DUBLIN)).hasSize(SERVERS);
  }
}
