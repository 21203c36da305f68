package io.github.drsorchestration.core.planning.forecast.load;

import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Duration;
import java.util.Objects;

/**
 * A server and how long it is expected to take.
 *
 * @param serverId the source server
 * @param where its account and Region
 * @param launch from the begin of its job to the launched server
 * @param check from the launched server to the healthy one
 */
public record ServerLoad(String serverId, AccountRegion where, Estimate launch, Estimate check) {

  public ServerLoad {
    Objects.requireNonNull(serverId, "serverId");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(launch, "launch");
    Objects.requireNonNull(check, "check");
  }

  /** A server that takes exactly this long, and is healthy at once. */
  public ServerLoad(String serverId, AccountRegion where, Duration launch) {
    this(serverId, where, Estimate.exactly(launch), Estimate.exactly(Duration.ZERO));
  }

  /** What its launch typically takes. */
  public Duration typical() {
    return launch.typical();
  }

  boolean isCertain() {
    return launch.isCertain() && check.isCertain();
  }
}
