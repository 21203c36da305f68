package io.github.drsorchestration.api.automation;

/** How far an attended drill is. */
public enum DrillState {
  /** Its execution has not ended. */
  STARTED,
  /** Its execution has ended, well or not. */
  ENDED,
  /** Its report was made. */
  REPORTED,
  /** Its instances are gone. */
  CLEANED,
  /** It was not followed to its end, or something of it is left; the problem says why. */
  ABANDONED
}
