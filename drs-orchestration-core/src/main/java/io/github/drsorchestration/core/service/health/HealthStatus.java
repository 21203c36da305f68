package io.github.drsorchestration.core.service.health;

/** How well the service can do its work. */
public enum HealthStatus {
  UP,
  /** An account does not answer in a Region; the others are not affected. */
  DEGRADED,
  /** A store does not answer, so nothing can be started or steered. */
  DOWN
}
