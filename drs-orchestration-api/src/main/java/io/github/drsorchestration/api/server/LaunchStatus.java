package io.github.drsorchestration.api.server;

/** What became of one server within a job. */
public enum LaunchStatus {
  PENDING,
  IN_PROGRESS,
  LAUNCHED,
  FAILED,
  TERMINATED;

  /** Whether this status cannot change any more while the job lives. */
  public boolean isFinal() {
    return this == LAUNCHED || this == FAILED || this == TERMINATED;
  }
}
