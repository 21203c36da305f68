package io.github.drsorchestration.api.plan;

/**
 * Why a plan is executed. For DRS all of them are the same launch; the difference is what is
 * launched, what may be destroyed, and what is promised.
 */
public enum ExecutionKind {
  /** A rehearsal: its instances are thrown away. */
  DRILL,
  /** The real thing: its instances carry production. */
  RECOVERY,
  /** The way home: what a recovery launched is brought back to where it came from. */
  FAILBACK;

  /**
   * Whether launches of both kinds go to the same place, so that how long those of one took says
   * how long those of the other will.
   */
  public boolean launchesWhere(ExecutionKind other) {
    return (this == FAILBACK) == (other == FAILBACK);
  }
}
