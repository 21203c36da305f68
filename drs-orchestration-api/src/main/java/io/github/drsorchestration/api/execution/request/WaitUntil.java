package io.github.drsorchestration.api.execution.request;

/** What an execution that waits for others of its disaster waits for. */
public enum WaitUntil {
  /** Until all of them are COMPLETED, if need be after a retry. */
  COMPLETED,
  /** Until all of them have ended, well or not. */
  ENDED
}
