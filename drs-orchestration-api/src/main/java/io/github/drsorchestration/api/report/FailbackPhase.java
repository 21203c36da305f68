package io.github.drsorchestration.api.report;

/** A part of a failback, in the order in which they begin. */
public enum FailbackPhase {
  /** DRS is told to replicate the recovery instances to the origin. */
  REVERSING,
  /** The disks are copied to the origin. A wave need not wait for the copies of others. */
  COPYING,
  /** Somebody has to approve the cutover; how long that takes is up to people. */
  APPROVAL,
  /** Hooks, launches in the origin and health checks; the only part in which production is down. */
  CUTOVER,
  /** What came home is copied to the recovery place, unless the start asks for none of that. */
  REPROTECTING,
  /** What the way home needed is removed, where that is asked for. */
  CLEANING_UP
}
