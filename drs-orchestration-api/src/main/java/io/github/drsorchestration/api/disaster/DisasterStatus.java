package io.github.drsorchestration.api.disaster;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How a disaster is going; it follows from the statuses of its executions. */
public enum DisasterStatus {
  /** At least one execution has not ended. */
  RUNNING,
  /** Every plan is COMPLETED. */
  COMPLETED,
  /** All have ended, and not everything is up. */
  PARTIAL,
  /** All have ended, and nothing is up. */
  FAILED;

  /**
   * What the statuses of the plans amount to.
   *
   * @param plans the status of each plan's execution; empty for a plan that could not be started
   */
  public static DisasterStatus of(Collection<Optional<ExecutionStatus>> plans) {
    List<ExecutionStatus> known = plans.stream().flatMap(Optional::stream).toList();
    if (known.stream().anyMatch(status -> !status.isTerminal())) {
      return RUNNING;
    }
    boolean all = plans.stream().allMatch(it -> it.equals(Optional.of(ExecutionStatus.COMPLETED)));
    boolean some =
        known.contains(ExecutionStatus.COMPLETED) || known.contains(ExecutionStatus.PARTIAL);
    return all ? COMPLETED : some ? PARTIAL : FAILED;
  }
}
