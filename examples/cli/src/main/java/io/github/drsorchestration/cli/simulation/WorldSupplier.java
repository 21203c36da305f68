package io.github.drsorchestration.cli.simulation;

import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Creates the same world as often as it is asked, so that a server can be reset.
 *
 * @param settings the world's description in the file
 * @param seed the seed of everything the file leaves open
 * @param pageSizes the page sizes of the answers
 * @param start the start of simulated time; absent, the file's
 */
public record WorldSupplier(
    WorldSettings settings, long seed, PageSizes pageSizes, Optional<Instant> start)
    implements Supplier<SimulatedWorld> {

  @Override
  public SimulatedWorld get() {
    return WorldFactory.builder(settings, seed, start.orElse(settings.startTime()))
        .pageSizes(pageSizes)
        .build();
  }
}
