package io.github.drsorchestration.api.port.store;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.util.Optional;
import java.util.Set;

/**
 * Which executions are wanted.
 *
 * @param planId only those of this plan
 * @param statuses only those with one of these statuses; empty means any
 * @param disasterId only those of this disaster
 */
public record ExecutionQuery(
    Optional<String> planId, Set<ExecutionStatus> statuses, Optional<String> disasterId) {

  /** Every execution. */
  public static final ExecutionQuery ALL = new ExecutionQuery(Optional.empty(), Set.of());

  public ExecutionQuery {
    Check.present("planId", planId);
    statuses = Copy.sorted("statuses", statuses);
    Check.present("disasterId", disasterId);
  }

  public ExecutionQuery(Optional<String> planId, Set<ExecutionStatus> statuses) {
    this(planId, statuses, Optional.empty());
  }

  public static ExecutionQuery ofDisaster(String disasterId) {
    return new ExecutionQuery(Optional.empty(), Set.of(), Optional.of(disasterId));
  }

  /** Whether a list of these executions shows the given one. */
  public boolean matches(ExecutionSummary summary) {
    return planId.filter(plan -> !plan.equals(summary.planId())).isEmpty()
        && (statuses.isEmpty() || statuses.contains(summary.status()))
        && (disasterId.isEmpty() || disasterId.equals(summary.disasterId()));
  }

  public static ExecutionQuery ofPlan(String planId) {
    return new ExecutionQuery(Optional.of(planId), Set.of());
  }
}
