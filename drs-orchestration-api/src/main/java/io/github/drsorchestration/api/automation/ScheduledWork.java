package io.github.drsorchestration.api.automation;

/** What a schedule does. */
public enum ScheduledWork {
  /** Start a drill, wait for its end, report, and terminate its instances if that is wanted. */
  DRILL,
  /** Find out whether the plan is ready. */
  READINESS
}
