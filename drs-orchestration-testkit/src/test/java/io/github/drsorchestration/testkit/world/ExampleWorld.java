package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.testkit.world.server.PhaseDurations;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Servers and commands that the tests share. */
final class ExampleWorld {

  static final AccountRegion DUBLIN = new AccountRegion("111122223333", "eu-west-1");
  static final AccountRegion OHIO = new AccountRegion("444455556666", "us-east-2");
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final String A = id(1);
  static final String B = id(2);
  static final String C = id(3);

  private ExampleWorld() {}

  static String id(int number) {
    return String.format("s-%017d", number);
  }

  /** A server that is launched this many seconds after the queue. */
  static SimulatedServer server(String id, int seconds) {
    return SimulatedServer.builder()
        .serverId(id)
        .where(DUBLIN)
        .launchDuration(Duration.ofSeconds(seconds))
        .build();
  }

  /** A server with phases of 60, 90, 300 and 120 seconds. */
  static SimulatedServer.Builder phased(String id) {
    return SimulatedServer.builder()
        .serverId(id)
        .where(DUBLIN)
        .phaseDurations(
            new PhaseDurations(
                Duration.ofSeconds(60),
                Duration.ofSeconds(90),
                Duration.ofSeconds(300),
                Duration.ofSeconds(120)));
  }

  /** A world where every job waits exactly 30 s in the queue and ends 5 s after its servers. */
  static WorldBuilder world(SimulatedServer... servers) {
    return SimulatedWorld.builder()
        .servers(Arrays.asList(servers))
        .jobPending(Duration.ofSeconds(30))
        .jobEndLag(Duration.ofSeconds(5))
        .termination(Duration.ofSeconds(200));
  }

  static LaunchCommand drill(String... serverIds) {
    return launch(true, serverIds);
  }

  static LaunchCommand recovery(String... serverIds) {
    return launch(false, serverIds);
  }

  static LaunchCommand pinned(String serverId, String snapshotId) {
    return new LaunchCommand(
        DUBLIN,
        List.of(new LaunchCommand.Item(serverId, Optional.of(snapshotId))),
        true,
        Map.of("attempt", "1"));
  }

  static RecoveryJob job(SimulatedWorld world, String jobId) {
    return world.drs().jobs(DUBLIN, List.of(jobId)).get(0);
  }

  private static LaunchCommand launch(boolean drill, String... serverIds) {
    return new LaunchCommand(
        DUBLIN,
        Arrays.stream(serverIds).map(id -> new LaunchCommand.Item(id, Optional.empty())).toList(),
        drill,
        Map.of("attempt", "1"));
  }
}
