package io.github.drsorchestration.api.execution;

/** Why something in an execution failed, for callers that branch on it. */
public enum FailureCode {
  /** DRS could not take the recovery point. */
  SNAPSHOT_FAILED,
  /** DRS could not convert the disks. */
  CONVERSION_FAILED,
  /** DRS could not launch the instance, or said no more than that it failed. */
  LAUNCH_FAILED,
  /** The instance runs, but a required post-launch action failed. */
  POST_LAUNCH_ACTION_FAILED,
  /** DRS reported a launch, but no instance appeared in time. */
  INSTANCE_MISSING,
  /** The chosen recovery point does not exist any more. */
  RECOVERY_POINT_EXPIRED,
  /** The server is unknown, disconnected, stopped or has no recovery point. */
  NOT_RECOVERABLE,
  /** A launch would have deleted an instance that may carry production. */
  LIVE_INSTANCE,
  /** DRS refused the call as wrong. */
  CALL_REJECTED,
  ACCESS_DENIED,
  /** It was up, and somebody wanted it launched once more. */
  RELAUNCHED,
  /** The server did not become healthy in time. */
  UNHEALTHY,
  /** The wave or execution ran out of time; the job may still be running. */
  TIMED_OUT,
  HOOK_FAILED,
  APPROVAL_DENIED,
  APPROVAL_EXPIRED,
  /** The execution was cancelled before this could happen. */
  CANCELLED,
  /** The quotas of the account and Region left no room. */
  NO_ROOM,
  /** Another job or execution was processing the server. */
  SERVER_BUSY,
  /** The service asked to be called less often, or was not reachable. */
  SERVICE_UNAVAILABLE,
  /** A call whose outcome was not known turned out not to have been made. */
  NEVER_HAPPENED,
  /** Preflight found something that forbids the launch; the message begins with what. */
  PREFLIGHT
}
