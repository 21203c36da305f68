package io.github.drsorchestration.api.execution;

/** How far a run of a hook is. */
public enum HookStatus {
  /** The intent to run it is saved. */
  INTENDED,
  RUNNING,
  SUCCEEDED,
  FAILED
}
