package io.github.drsorchestration.api.server;

/** The EC2 state of a recovery instance. */
public enum InstanceState {
  PENDING,
  RUNNING,
  STOPPING,
  STOPPED,
  SHUTTING_DOWN,
  TERMINATED,
  NOT_FOUND;

  /** Whether the instance exists, so that a new launch of its server would delete it. */
  public boolean isLive() {
    return this != TERMINATED && this != NOT_FOUND && this != SHUTTING_DOWN;
  }
}
