package io.github.drsorchestration.api.execution;

/** How far a run of a hook is. */
public enum HookStatus {
  /** The intent to run it is saved. */
  INTENDED,
  RUNNING,
  SUCCEEDED,
  FAILED;

  /** Whether it was started, or may have been, and has not ended. */
  public boolean isInFlight() {
    return this == INTENDED || this == RUNNING;
  }
}
