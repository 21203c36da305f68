package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.OHIO;
import static io.github.drsorchestration.testkit.world.ExampleWorld.START;
import static io.github.drsorchestration.testkit.world.ExampleWorld.drill;
import static io.github.drsorchestration.testkit.world.ExampleWorld.id;
import static io.github.drsorchestration.testkit.world.ExampleWorld.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.call.ServiceCall;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallLedgerTest {

  @Test
  void every_page_of_a_list_counts() {
    SimulatedWorld world = world(401);

    world.drs().sourceServers(DUBLIN);
    assertThat(world.calls().count(ServiceCall.DESCRIBE_SOURCE_SERVERS)).isEqualTo(3);
    world
        .drs()
        .sourceServers(DUBLIN, IntStream.rangeClosed(1, 200).mapToObj(ExampleWorld::id).toList());
    assertThat(world.calls().count(ServiceCall.DESCRIBE_SOURCE_SERVERS)).isEqualTo(4);
    world
        .drs()
        .recoveryInstances(DUBLIN, IntStream.range(0, 201).mapToObj(ExampleWorld::id).toList());
    assertThat(world.calls().count(ServiceCall.DESCRIBE_RECOVERY_INSTANCES)).isEqualTo(2);
  }

  @Test
  void an_empty_answer_is_a_call_too() {
    SimulatedWorld world = world(1);

    world.drs().jobsSince(DUBLIN, START);
    world.drs().jobs(DUBLIN, List.of());

    assertThat(world.calls().byCall()).isEqualTo(Map.of(ServiceCall.DESCRIBE_JOBS, 2L));
  }

  @Test
  void jobs_are_counted_by_the_hundred_when_listed_and_by_the_thousand_when_named() {
    SimulatedWorld world = world(101);
    List<String> jobIds =
        IntStream.rangeClosed(1, 101)
            .mapToObj(
                n -> {
                  world.time().advance(java.time.Duration.ofMinutes(10));
                  return world.drs().startRecovery(drill(id(n))).jobId();
                })
            .toList();
    world.calls().clear();

    assertThat(world.drs().jobsSince(DUBLIN, START)).hasSize(101);
    assertThat(world.calls().total()).isEqualTo(2);
    assertThat(world.drs().jobs(DUBLIN, jobIds)).hasSize(101);
    assertThat(world.calls().total()).isEqualTo(3);
  }

  @Test
  void the_size_of_a_page_can_be_chosen() {
    SimulatedWorld world =
        ExampleWorld.world(server(id(1), 1), server(id(2), 1), server(id(3), 1))
            .pageSizes(new PageSizes(1, 1, 1, 1, 10, 1))
            .build();

    world.drs().sourceServers(DUBLIN);
    world.drs().recoverySnapshots(DUBLIN, id(1));

    assertThat(world.calls().count(ServiceCall.DESCRIBE_SOURCE_SERVERS, DUBLIN)).isEqualTo(3);
    assertThat(world.calls().count(ServiceCall.DESCRIBE_RECOVERY_SNAPSHOTS, DUBLIN)).isEqualTo(3);
    assertThat(world.calls().count(ServiceCall.DESCRIBE_SOURCE_SERVERS, OHIO)).isZero();
  }

  @Test
  void a_refused_call_counts_once() {
    SimulatedWorld world = world(1);

    assertThatThrownBy(() -> world.drs().startRecovery(drill(id(2))))
        .isInstanceOf(CallRejectedException.class);

    assertThat(world.calls().count(ServiceCall.START_RECOVERY)).isEqualTo(1);
  }

  private static SimulatedWorld world(int servers) {
    return ExampleWorld.world()
        .servers(IntStream.rangeClosed(1, servers).mapToObj(n -> server(id(n), 1)).toList())
        .build();
  }
}
