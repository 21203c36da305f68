package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Instant;
import java.util.Optional;

/**
 * A source server with all that DRS shows of it.
 *
 * @param server what orchestration needs
 * @param definition what it was described as
 * @param addedAt since when it is replicated
 * @param lastLaunch the launch that was started last
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
   * The launch that was started last.
   *
   * @param jobId its job
   * @param startedAt when it was called for
   * @param drill whether it was a drill
   * @param status how far it is
   */
  public record LastLaunch(String jobId, Instant startedAt, boolean drill, LaunchStatus status) {}
}
