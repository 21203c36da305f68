package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.drill;
import static io.github.drsorchestration.testkit.world.ExampleWorld.id;
import static io.github.drsorchestration.testkit.world.ExampleWorld.server;
import static io.github.drsorchestration.testkit.world.JobTimeline.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.server.Quotas;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaBoundaryTest {

  @Test
  void a_job_has_exactly_as_many_servers_as_the_quota_allows() {
    SimulatedWorld world = world(Quotas.DEFAULTS, 101);

    assertThatThrownBy(() -> world.drs().startRecovery(drill(ids(1, 101))))
        .isInstanceOf(QuotaExceededException.class);
    assertThat(world.record().launches()).isEmpty();

    world.drs().startRecovery(drill(ids(1, 100)));
    assertThat(world.record().launches()).hasSize(100);
  }

  @Test
  void twenty_jobs_run_at_once_and_the_next_one_when_the_first_has_ended() {
    SimulatedWorld world = world(Quotas.DEFAULTS, 21);
    for (int n = 1; n <= 20; n++) {
      world.drs().startRecovery(drill(id(n)));
    }

    assertThatThrownBy(() -> world.drs().startRecovery(drill(id(21))))
        .isInstanceOf(QuotaExceededException.class);
    at(world, 134.999);
    assertThatThrownBy(() -> world.drs().startRecovery(drill(id(21))))
        .isInstanceOf(QuotaExceededException.class);
    at(world, 135);
    world.drs().startRecovery(drill(id(21)));

    assertThat(world.record().peaks()).containsExactly(new WorldRecord.Peak(DUBLIN, 20, 20));
  }

  @Test
  void five_hundred_servers_are_in_all_jobs_and_not_one_more() {
    SimulatedWorld world = world(Quotas.DEFAULTS, 501);
    for (int job = 0; job < 5; job++) {
      world.drs().startRecovery(drill(ids(100 * job + 1, 100 * job + 100)));
    }

    assertThatThrownBy(() -> world.drs().startRecovery(drill(id(501))))
        .isInstanceOf(QuotaExceededException.class);
    at(world, 135);
    world.drs().startRecovery(drill(id(501)));

    assertThat(world.record().peaks()).containsExactly(new WorldRecord.Peak(DUBLIN, 5, 500));
  }

  @Test
  void a_termination_takes_room_too() {
    SimulatedWorld world = world(new Quotas(300, 4_000, 1, 100, 500), 2);
    world.drs().startRecovery(drill(id(1)));
    at(world, 135);
    String instance = JobTimeline.instance(world, id(1)).orElseThrow().instanceId();
    world.drs().terminateInstances(DUBLIN, List.of(instance));

    assertThatThrownBy(() -> world.drs().startRecovery(drill(id(2))))
        .isInstanceOf(QuotaExceededException.class);
    at(world, 135 + 30 + 200 + 5);
    world.drs().startRecovery(drill(id(2)));
    assertThat(world.record().launches()).hasSize(2);
  }

  @Test
  void the_quotas_of_a_place_are_its_own() {
    Quotas small = new Quotas(10, 20, 1, 2, 3);
    SimulatedWorld world = SimulatedWorld.builder().quotas(DUBLIN, small).build();

    assertThat(world.quotas(DUBLIN)).isEqualTo(small);
    assertThat(world.quotas(ExampleWorld.OHIO)).isEqualTo(Quotas.DEFAULTS);
  }

  private static SimulatedWorld world(Quotas quotas, int servers) {
    return ExampleWorld.world()
        .quotas(DUBLIN, quotas)
        .servers(IntStream.rangeClosed(1, servers).mapToObj(n -> server(id(n), 100)).toList())
        .build();
  }

  private static String[] ids(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(ExampleWorld::id).toArray(String[]::new);
  }
}
