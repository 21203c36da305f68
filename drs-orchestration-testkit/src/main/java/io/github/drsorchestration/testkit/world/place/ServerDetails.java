package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Instant;
import java.util.Optional;

/**
 * A source server with everything that DRS shows.
 *
 * @param server the part that orchestration needs
 * @param definition how it was described
 * @param addedAt when it was added to DRS
 * @param lastLaunch its latest launch
 * @param reversed the server that replicates the other way
 * @param staging the server of another account that it extends
 */
public record ServerDetails(
    SourceServer server,
    SimulatedServer definition,
    Instant addedAt,
    Optional<LastLaunch> lastLaunch,
    Optional<RelatedServer> reversed,
    Optional<RelatedServer> staging) {

  /**
   * The latest launch of a server.
   *
   * @param jobId its job
   * @param startedAt when it was requested
   * @param drill whether it was a drill
   * @param status its status
   */
  public record LastLaunch(String jobId, Instant startedAt, boolean drill, LaunchStatus status) {}
}
