package io.github.drsorchestration.testkit.proof.chaos.scenario;

import java.time.Duration;

/**
 * The health of a server's instances.
 *
 * @param kind how it develops
 * @param duration how long until they are healthy, or between the changes
 */
public record ServerHealth(Kind kind, Duration duration) {

  /** How the health of instances can develop. */
  public enum Kind {
    HEALTHY_LATER,
    NEVER_HEALTHY,
    FLAPPING
  }
}
