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
  /** Go on without servers that failed, were not launched yet, or do not come up. */
  SKIP,
  /** Launch servers that are up, or were, once more; it deletes the instances that they have. */
  RELAUNCH,
  /** Give a wave, or all that goes on, more time. */
  EXTEND,
  /** Terminate the instances of an execution that has ended. */
  TERMINATE,
  /** Protect the servers of a failback in the recovery place again. */
  REPROTECT,
  /** Remove what a failback needed, on the side that does not carry production. */
  CLEAN_UP
}
