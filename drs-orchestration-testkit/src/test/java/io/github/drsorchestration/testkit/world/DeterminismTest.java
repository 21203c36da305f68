package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.OHIO;
import static io.github.drsorchestration.testkit.world.ExampleWorld.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeterminismTest {

  @Test
  void one_seed_and_the_same_calls_give_one_history_byte_for_byte() throws Exception {
    assertThat(history(42, 0)).isEqualTo(history(42, 0));
  }

  @Test
  void the_order_in_which_servers_are_described_and_named_does_not_matter() throws Exception {
    String expected = history(42, 0);

    for (int shuffle = 1; shuffle <= 5; shuffle++) {
      assertThat(history(42, shuffle)).isEqualTo(expected);
    }
  }

  @Test
  void another_seed_gives_another_history() throws Exception {
    assertThat(history(43, 0)).isNotEqualTo(history(42, 0));
  }

  @Test
  void a_history_is_read_back_from_json_as_it_was() throws Exception {
    String json = history(42, 0);

    WorldRecord read = DomainJson.mapper().readValue(json, WorldRecord.class);

    assertThat(json(read)).isEqualTo(json);
    assertThat(read.launches()).hasSize(60);
    assertThat(read.terminations()).isNotEmpty();
  }

  @Test
  void another_server_changes_nothing_for_those_that_are_there() {
    RecordedLaunch alone = launchOfFirst(1);
    RecordedLaunch among = launchOfFirst(50);

    assertThat(among).isEqualTo(alone);
  }

  private static RecordedLaunch launchOfFirst(int servers) {
    SimulatedWorld world = SimulatedWorld.builder().seed(7).servers(servers(servers)).build();
    world.drs().startRecovery(launch(DUBLIN, List.of(id(1))));
    world.time().advance(Duration.ofHours(1));
    return world.record().launches().get(0);
  }

  /** Two places, many jobs, faults by random, terminations; everything drawn from the seed. */
  private static String history(long seed, int shuffle) throws Exception {
    SimulatedWorld world =
        SimulatedWorld.builder()
            .seed(seed)
            .servers(shuffled(servers(60), shuffle))
            .fault(by(FaultKind.LAUNCH_FAILS, 0.2))
            .fault(by(FaultKind.LAUNCH_STALLS, 0.05))
            .fault(by(FaultKind.INSTANCE_LISTED_LATE, 0.2))
            .build();
    for (AccountRegion where : List.of(DUBLIN, OHIO)) {
      List<String> ids = new ArrayList<>();
      world.drs().sourceServers(where).forEach(server -> ids.add(server.serverId()));
      for (int from = 0; from < ids.size(); from += 10) {
        List<String> part = ids.subList(from, from + 10);
        world.drs().startRecovery(launch(where, shuffled(part, shuffle)));
        world.time().advance(Duration.ofMinutes(3));
      }
    }
    world.time().advance(Duration.ofHours(1));
    terminateEverythingFree(world, shuffle);
    world.time().advance(Duration.ofHours(1));
    return json(world.record());
  }

  private static void terminateEverythingFree(SimulatedWorld world, int shuffle) {
    List<String> busy =
        world.record().launches().stream()
            .filter(launch -> launch.endedAt().isEmpty())
            .map(RecordedLaunch::jobId)
            .toList();
    List<String> free =
        world.record().launches().stream()
            .filter(launch -> !busy.contains(launch.jobId()))
            .filter(launch -> launch.where().equals(DUBLIN))
            .map(RecordedLaunch::serverId)
            .toList();
    List<String> instances =
        world.drs().recoveryInstances(DUBLIN, free).stream()
            .map(RecoveryInstance::instanceId)
            .toList();
    world.drs().terminateInstances(DUBLIN, shuffled(instances, shuffle));
  }

  private static List<SimulatedServer> servers(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            n ->
                SimulatedServer.builder()
                    .serverId(id(n))
                    .where(n % 2 == 1 ? DUBLIN : OHIO)
                    .earlierInstance(n % 3 == 0 ? EarlierInstance.RECOVERY : EarlierInstance.NONE)
                    .build())
        .toList();
  }

  private static LaunchCommand launch(AccountRegion where, List<String> ids) {
    return new LaunchCommand(
        where,
        ids.stream().map(id -> new LaunchCommand.Item(id, Optional.empty())).toList(),
        true,
        Map.of("attempt", "1", "execution", "e1", "wave", "web"));
  }

  private static Fault by(FaultKind kind, double probability) {
    return Fault.builder().kind(kind).probability(probability).build();
  }

  private static <T> List<T> shuffled(List<T> values, int shuffle) {
    List<T> copy = new ArrayList<>(values);
    if (shuffle != 0) {
      Collections.shuffle(copy, new Random(shuffle));
    }
    return copy;
  }

  private static String json(WorldRecord record) throws Exception {
    return DomainJson.mapper().writeValueAsString(record);
  }
}
