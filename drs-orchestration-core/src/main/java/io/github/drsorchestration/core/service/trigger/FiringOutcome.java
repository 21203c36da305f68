package io.github.drsorchestration.core.service.trigger;

/** What came of an alarm or an event. */
public enum FiringOutcome {
  /** A start is under way; if the process dies, the same event, or the next one, finishes it. */
  CLAIMED,
  /** An execution was started. */
  STARTED,
  /** It came too soon after a start. */
  SUPPRESSED,
  /** An execution of the plan has not ended; a drill gives way to a recovery, though. */
  BUSY,
  /** It is maintenance time. */
  IN_WINDOW,
  /** The trigger is switched off. */
  DISABLED,
  /** The plan could not be started. */
  FAILED
}
