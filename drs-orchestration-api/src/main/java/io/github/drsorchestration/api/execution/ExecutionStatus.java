package io.github.drsorchestration.api.execution;

/** How far an execution is. Which status may follow which is one table in the engine. */
public enum ExecutionStatus {
  /** Accepted; preflight has not been passed yet. */
  PENDING,
  RUNNING,
  /** Nothing new is started; jobs that run may end. */
  PAUSE_PENDING,
  /** Nothing runs, nothing is started, until somebody resumes, retries, skips or cancels. */
  PAUSED,
  /** Nothing can go on before an approval is answered. */
  AWAITING_APPROVAL,
  /** Nothing new is started; DRS cannot cancel the jobs that run, so they are waited for. */
  CANCELLING,
  /** Every server of the plan is up. */
  COMPLETED,
  /** Some servers are up, or all are and something else failed. */
  PARTIAL,
  /** No server is up. */
  FAILED,
  CANCELLED,
  TIMED_OUT;

  /**
   * Whether the execution has ended. A retry or a skip can reopen PARTIAL and FAILED, a relaunch
   * also COMPLETED.
   */
  public boolean isTerminal() {
    return switch (this) {
      case COMPLETED, PARTIAL, FAILED, CANCELLED, TIMED_OUT -> true;
      case PENDING, RUNNING, PAUSE_PENDING, PAUSED, AWAITING_APPROVAL, CANCELLING -> false;
    };
  }
}
