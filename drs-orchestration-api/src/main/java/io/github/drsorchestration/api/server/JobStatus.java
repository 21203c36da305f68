package io.github.drsorchestration.api.server;

/**
 * How far a job is. There is no failed status: a COMPLETED job says nothing about success, only its
 * {@linkplain JobParticipant participants} do.
 */
public enum JobStatus {
  PENDING,
  STARTED,
  COMPLETED;

  /** Whether the job still occupies its servers and a job slot. */
  public boolean isActive() {
    return this != COMPLETED;
  }
}
