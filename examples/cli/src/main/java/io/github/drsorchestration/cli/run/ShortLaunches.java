package io.github.drsorchestration.cli.run;

import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import java.time.Duration;
import java.util.Optional;

/** Makes all launches of a file equal and short, for when only their order matters. */
public final class ShortLaunches {

  private static final Duration LAUNCH = Duration.ofMinutes(1);

  private ShortLaunches() {}

  public static Scenario of(Scenario scenario) {
    WorldSettings world = scenario.world();
    return new Scenario(
        scenario.groups(),
        scenario.plans(),
        scenario.accounts(),
        WorldSettings.builder()
            .from(world)
            .servers(world.servers().stream().map(ShortLaunches::quick).toList())
            .build());
  }

  private static ServerEntry quick(ServerEntry server) {
    return ServerEntry.builder()
        .from(server)
        .launchDuration(LAUNCH)
        .phases(Optional.empty())
        .postLaunchActions(Duration.ZERO)
        .build();
  }
}
