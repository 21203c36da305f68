package io.github.drsorchestration.benchmarks.shape;

import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Duration;

/**
 * A server and how long DRS takes for it.
 *
 * @param serverId the source server
 * @param where its account and Region
 * @param launch from the end of the queue to the launched server
 */
public record ShapeServer(String serverId, AccountRegion where, Duration launch) {

  /** The id of the server with this number. */
  public static String idOf(int number) {
    return "s-%017d".formatted(number);
  }
}
