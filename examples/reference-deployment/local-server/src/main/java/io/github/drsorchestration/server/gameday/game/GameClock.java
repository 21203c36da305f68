package io.github.drsorchestration.server.gameday.game;

import java.time.Duration;
import java.time.Instant;

/**
 * How the time of a game follows the time of the service: so many times as fast, or not at all. Not
 * safe for use by many threads.
 */
final class GameClock {

  private final double timesReal;
  private Instant seen;

  /**
   * @param timesReal how many times as fast; zero where time passes on command only
   * @param now the time of the service
   */
  GameClock(double timesReal, Instant now) {
    this.timesReal = timesReal;
    this.seen = now;
  }

  boolean isCommanded() {
    return timesReal == 0;
  }

  /** How much time of the game has passed since this was last asked. */
  Duration passed(Instant now) {
    Duration real = Duration.between(seen, now);
    if (real.isNegative()) {
      return Duration.ZERO;
    }
    seen = now;
    return Duration.ofMillis(Math.round(real.toMillis() * timesReal));
  }
}
