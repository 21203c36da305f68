package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Duration;
import java.util.Objects;

/**
 * A server and how long it is expected to take.
 *
 * @param serverId the source server
 * @param where its account and Region
 * @param duration from the begin of its job to the launched server
 */
public record ServerLoad(String serverId, AccountRegion where, Duration duration) {

  public ServerLoad {
    Objects.requireNonNull(serverId, "serverId");
    Objects.requireNonNull(where, "where");
    Workload.requireNotNegative("duration", duration);
  }
}
