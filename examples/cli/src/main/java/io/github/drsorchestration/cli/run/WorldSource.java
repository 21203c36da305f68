package io.github.drsorchestration.cli.run;

import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the same world again and again.
 *
 * @param settings what the file says of it
 * @param seed what everything is drawn from that the file leaves open
 * @param pageSizes how much it answers at once
 * @param start when it begins; absent, when the file says
 */
public record WorldSource(
    WorldSettings settings, long seed, PageSizes pageSizes, Optional<Instant> start)
    implements Supplier<SimulatedWorld> {

  @Override
  public SimulatedWorld get() {
    return WorldMaker.builder(settings, seed, start.orElse(settings.startTime()))
        .pageSizes(pageSizes)
        .build();
  }
}
