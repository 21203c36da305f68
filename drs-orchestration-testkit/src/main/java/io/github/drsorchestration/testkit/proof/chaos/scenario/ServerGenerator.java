package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.random.SeededRandom;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.OperatingSystem;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.Map;

/** Makes servers: quick and slow ones, ill ones, and some with an instance of an earlier launch. */
final class ServerGenerator {
  private final SeededRandom dice;
  private final boolean calm;

  ServerGenerator(SeededRandom dice, boolean calm) {
    this.dice = dice;
    this.calm = calm;
  }

  SimulatedServer make(String serverId, AccountRegion where, Map<String, String> tags) {
    SimulatedServer.Builder server =
        SimulatedServer.builder()
            .serverId(serverId)
            .where(where)
            .tags(tags)
            .operatingSystem(dice.one(OperatingSystem.values()));
    if (dice.happens(30)) {
      server.launchDuration(dice.between(Duration.ofSeconds(10), Duration.ofMinutes(30)));
    }
    if (dice.happens(10)) {
      server.postLaunchActions(dice.minutes(1, 10));
    }
    if (dice.happens(10)) {
      server.lag(dice.minutes(1, 90));
    }
    int earlier = dice.below(100);
    if (earlier < 12) {
      server.earlierInstance(EarlierInstance.DRILL);
    } else if (earlier < 14 && !calm) {
      server.earlierInstance(EarlierInstance.RECOVERY);
    }
    if (!calm && dice.happens(4)) {
      server.replicationState(dice.one(ReplicationState.values()));
    }
    return server.build();
  }
}
