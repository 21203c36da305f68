package io.github.drsorchestration.cli.scenario;

import io.github.drsorchestration.api.execution.ExecutionStatus;

/** What a scripted request can answer: a status of the execution, or that it ended at all. */
public enum Occasion {
  RUNNING,
  PAUSED,
  /** Also the moment that the request's wave asks while other waves still run. */
  AWAITING_APPROVAL,
  COMPLETED,
  PARTIAL,
  FAILED,
  CANCELLED,
  TIMED_OUT,
  /** Any of the last five. */
  ENDED;

  /** Whether this is what happened when the execution took this status. */
  public boolean meets(ExecutionStatus status) {
    return this == ENDED ? status.isTerminal() : name().equals(status.name());
  }
}
