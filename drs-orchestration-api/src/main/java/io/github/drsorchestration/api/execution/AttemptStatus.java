package io.github.drsorchestration.api.execution;

/** How far an attempt to start a DRS job is. */
public enum AttemptStatus {
  /**
   * The intent is saved. Whether the call was made, and what became of it, is known only to the
   * step that saved it; everybody else has to look for the attempt's tag among the jobs.
   */
  INTENDED,
  /** The call was made, and whether it took effect is not known. */
  UNKNOWN,
  /** There is a job. */
  SUBMITTED,
  /** The job has ended. */
  ENDED,
  /** The call certainly did not take effect. */
  REJECTED;

  /** Whether there is a job that has not ended, or there may be one. */
  public boolean isUnderWay() {
    return this == SUBMITTED || isUncertain();
  }

  /** Whether it is not known if there is a job. */
  public boolean isUncertain() {
    return this == INTENDED || this == UNKNOWN;
  }
}
