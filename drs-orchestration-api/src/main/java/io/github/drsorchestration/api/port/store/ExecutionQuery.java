package io.github.drsorchestration.api.port.store;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.util.Optional;
import java.util.Set;

/**
 * Which executions are wanted.
 *
 * @param planId only those of this plan
 * @param statuses only those with one of these statuses; empty means any
 */
public record ExecutionQuery(Optional<String> planId, Set<ExecutionStatus> statuses) {

  /** Every execution. */
  public static final ExecutionQuery ALL = new ExecutionQuery(Optional.empty(), Set.of());

  public ExecutionQuery {
    Check.present("planId", planId);
    statuses = Copy.sorted("statuses", statuses);
  }

  public static ExecutionQuery ofPlan(String planId) {
    return new ExecutionQuery(Optional.of(planId), Set.of());
  }
}
