package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.server.RecoveryInstance;
import java.util.Optional;

/** Asks a recovered server whether it is well. */
@FunctionalInterface
public interface HealthProbe {

  /**
   * Whether the instance is healthy now. A probe that cannot tell answers no, and is asked again.
   */
  boolean healthy(HealthCheck check, RecoveryInstance instance);

  /** Why it could never answer this check; asked when a plan is saved. By default it always can. */
  default Optional<String> problem(HealthCheck check) {
    return Optional.empty();
  }
}
