package io.github.drsorchestration.benchmarks.shape;

import java.time.Duration;

/**
 * A server and how long DRS takes for it.
 *
 * @param serverId the source server
 * @param launch from the end of the queue to the launched server
 */
public record ShapeServer(String serverId, Duration launch) {

  /** The id of the server with this number. */
  public static String idOf(int number) {
    return "s-%017d".formatted(number);
  }
}
