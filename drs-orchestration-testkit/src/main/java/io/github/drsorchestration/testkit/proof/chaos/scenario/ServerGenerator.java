package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.random.SeededRandom;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.OperatingSystem;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.Map;

/**
 * Generates servers: fast and slow ones, unhealthy ones, and some with an instance of an earlier
 * launch.
 */
final class ServerGenerator {
  private final SeededRandom random;
  private final boolean undisturbed;

  ServerGenerator(SeededRandom random, boolean undisturbed) {
    this.random = random;
    this.undisturbed = undisturbed;
  }

  SimulatedServer make(String serverId, AccountRegion where, Map<String, String> tags) {
    SimulatedServer.Builder server =
        SimulatedServer.builder()
            .serverId(serverId)
            .where(where)
            .tags(tags)
            .operatingSystem(random.one(OperatingSystem.values()));
    if (random.happens(30)) {
      server.launchDuration(random.between(Duration.ofSeconds(10), Duration.ofMinutes(30)));
    }
    if (random.happens(10)) {
      server.postLaunchActions(random.minutes(1, 10));
    }
    if (random.happens(10)) {
      server.lag(random.minutes(1, 90));
    }
    int earlier = random.below(100);
    if (earlier < 12) {
      server.earlierInstance(EarlierInstance.DRILL);
    } else if (earlier < 14 && !undisturbed) {
      server.earlierInstance(EarlierInstance.RECOVERY);
    }
    if (!undisturbed && random.happens(4)) {
      server.replicationState(random.one(ReplicationState.values()));
    }
    return server.build();
  }
}
