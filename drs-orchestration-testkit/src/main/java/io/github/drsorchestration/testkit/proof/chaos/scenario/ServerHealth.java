package io.github.drsorchestration.testkit.proof.chaos.scenario;

import java.time.Duration;

/**
 * How well a server's instances are.
 *
 * @param kind how
 * @param duration how long until they are healthy, or between the changes
 */
public record ServerHealth(Kind kind, Duration duration) {

  /** How well instances can be. */
  public enum Kind {
    HEALTHY_LATER,
    NEVER_HEALTHY,
    FLAPPING
  }
}
