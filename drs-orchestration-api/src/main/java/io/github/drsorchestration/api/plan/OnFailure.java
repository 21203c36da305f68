package io.github.drsorchestration.api.plan;

/** What an execution does when a wave has failed. */
public enum OnFailure {
  /** Start no further wave; waves that run may end. */
  STOP,
  /** Pause, so that somebody can retry, skip, resume or cancel. */
  PAUSE,
  /** Go on with the waves that depend on the failed one. */
  CONTINUE
}
