package io.github.drsorchestration.testkit.time;

import java.time.Instant;

/** The real time of day, for worlds that start now. */
public final class WallClock {

  private WallClock() {}

  public static Instant now() {
    return Instant.now();
  }
}
