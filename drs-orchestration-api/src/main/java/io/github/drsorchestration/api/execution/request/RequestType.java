package io.github.drsorchestration.api.execution.request;

/** What people can ask of an execution. */
public enum RequestType {
  PAUSE,
  RESUME,
  CANCEL,
  APPROVE,
  DENY,
  /** Launch failed servers again, and nothing else. */
  RETRY,
  /** Go on without servers that failed or were not launched yet. */
  SKIP,
  /** Terminate the instances of an execution that has ended. */
  TERMINATE
}
