package io.github.drsorchestration.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class WorldLockTest {

  private static final AccountRegion DUBLIN = new AccountRegion("111122223333", "eu-west-1");
  private static final String SERVER = "s-00000000000000001";

  static Stream<Consumer<SimulatedWorld>> accesses() {
    return Stream.of(
        world -> world.drs().jobsSince(DUBLIN, Instant.MIN),
        world -> world.served().servers(DUBLIN),
        world -> world.served().replication().stop(DUBLIN, SERVER),
        world -> world.served().networks().startReplication(DUBLIN, "sn-00000000000000001"),
        world -> world.served().failback().launch(DUBLIN, List.of("i-unknown"), Map.of()),
        world -> world.add(Fault.always(FaultKind.LAUNCH_FAILS)),
        world -> world.quotas(DUBLIN),
        SimulatedWorld::record);
  }

  @ParameterizedTest
  @MethodSource("accesses")
  void no_other_thread_reads_or_changes_a_world_while_it_serves_a_request(
      Consumer<SimulatedWorld> access) throws InterruptedException {
    SimulatedWorld world =
        SimulatedWorld.builder().server(SimulatedServer.of(SERVER, DUBLIN)).build();
    Thread other = new Thread(() -> access.accept(world));
    other.setUncaughtExceptionHandler((thread, refused) -> {});

    Thread.State meanwhile =
        world.served().serve("DescribeJobs", DUBLIN, false, () -> stateOnceStarted(other));
    other.join();

    assertThat(meanwhile).isEqualTo(Thread.State.WAITING);
  }

  private static Thread.State stateOnceStarted(Thread thread) {
    thread.start();
    while (thread.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    return thread.getState();
  }
}
