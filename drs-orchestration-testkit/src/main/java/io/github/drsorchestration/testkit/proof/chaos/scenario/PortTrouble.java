package io.github.drsorchestration.testkit.proof.chaos.scenario;

import java.time.Duration;

/**
 * What the embedding service has brought makes trouble for a while.
 *
 * @param port the port
 * @param kind what its calls do
 * @param since from this long after the start of the world
 * @param until until this long after it
 * @param percent how many of its calls do so
 * @param delay how long slow ones take
 */
public record PortTrouble(
    Port port, Kind kind, Duration since, Duration until, int percent, Duration delay) {

  /** The ports that run code of the embedding service. */
  public enum Port {
    NOTIFIER,
    HEALTH_PROBE,
    HOOK_RUNNER,
    APPROVAL_GATE
  }

  /** What a call can do. */
  public enum Kind {
    SLOW,
    HANGS,
    THROWS_EXCEPTION,
    THROWS_ERROR
  }
}
