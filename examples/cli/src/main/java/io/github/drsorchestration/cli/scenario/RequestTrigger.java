package io.github.drsorchestration.cli.scenario;

import io.github.drsorchestration.api.execution.ExecutionStatus;

/** The event that a scripted request waits for: a status of the execution, or any end. */
public enum RequestTrigger {
  RUNNING,
  PAUSED,
  /** Also when only the request's wave awaits approval while other waves still run. */
  AWAITING_APPROVAL,
  COMPLETED,
  PARTIAL,
  FAILED,
  CANCELLED,
  TIMED_OUT,
  /** Any of the five above. */
  ENDED;

  /** Whether a change to this status is the trigger. */
  public boolean matches(ExecutionStatus status) {
    return this == ENDED ? status.isTerminal() : name().equals(status.name());
  }
}
