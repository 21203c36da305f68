package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.util.Objects;
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
    Objects.requireNonNull(planId, "planId");
    statuses = Set.copyOf(statuses);
  }

  public static ExecutionQuery ofPlan(String planId) {
    return new ExecutionQuery(Optional.of(planId), Set.of());
  }
}
