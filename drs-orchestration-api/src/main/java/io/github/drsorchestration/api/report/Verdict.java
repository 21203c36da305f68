package io.github.drsorchestration.api.report;

/** Whether a promise was kept. */
public enum Verdict {
  MET,
  MISSED,
  /** Nothing was promised. */
  NO_TARGET,
  /** What the promise is about has not come about, or not yet. */
  NOT_REACHED
}
