package io.github.drsorchestration.core.service.schedule;

/** What became of a moment at which a schedule was due. */
public enum RunState {
  /** A process has taken it on; if that one dies, another one finishes it. */
  CLAIMED,
  /** It waits for the end of a maintenance window. */
  DEFERRED,
  /** A drill was started. */
  STARTED,
  /** It was done at once. */
  DONE,
  /** It was left out on purpose; the note says why. */
  SKIPPED,
  /** It was too late to do it. */
  MISSED,
  /** It could not be done; the note says why. */
  FAILED;

  boolean isOpen() {
    return this == CLAIMED || this == DEFERRED;
  }
}
