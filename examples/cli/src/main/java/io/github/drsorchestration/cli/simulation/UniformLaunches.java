package io.github.drsorchestration.cli.simulation;

import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import java.time.Duration;
import java.util.Optional;

/** Gives all servers the same short launch duration, for when only the order matters. */
public final class UniformLaunches {

  private static final Duration LAUNCH = Duration.ofMinutes(1);

  private UniformLaunches() {}

  public static Scenario of(Scenario scenario) {
    WorldSettings world = scenario.world();
    return new Scenario(
        scenario.groups(),
        scenario.plans(),
        scenario.accounts(),
        WorldSettings.builder()
            .from(world)
            .servers(world.servers().stream().map(UniformLaunches::shortened).toList())
            .build());
  }

  private static ServerEntry shortened(ServerEntry server) {
    return ServerEntry.builder()
        .from(server)
        .launchDuration(LAUNCH)
        .phases(Optional.empty())
        .postLaunchActions(Duration.ZERO)
        .build();
  }
}
