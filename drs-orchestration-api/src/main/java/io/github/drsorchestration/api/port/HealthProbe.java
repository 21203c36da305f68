package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.server.RecoveryInstance;

/** Asks a recovered server whether it is well. */
@FunctionalInterface
public interface HealthProbe {

  /**
   * Whether the instance is healthy now. A probe that cannot tell answers no, and is asked again.
   */
  boolean healthy(HealthCheck check, RecoveryInstance instance);
}
