package io.github.drsorchestration.server.gameday.replay;

/**
 * Something to which people react.
 *
 * @param kind what happened
 * @param subject the wave, or why there is a pause; empty where there is only one
 * @param occurrence how often it has happened, counted from one
 */
record Cue(Kind kind, String subject, int occurrence) {

  /** What can happen. */
  enum Kind {
    STARTED,
    APPROVAL_REQUESTED,
    PAUSED,
    WAVE_FAILED,
    /** The execution ended, and not everything is up. */
    ENDED_BADLY
  }

  static final Cue START = new Cue(Kind.STARTED, "", 1);
}
