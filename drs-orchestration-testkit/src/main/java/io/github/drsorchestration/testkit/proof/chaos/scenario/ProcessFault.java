package io.github.drsorchestration.testkit.proof.chaos.scenario;

import java.time.Duration;

/**
 * A fault of a process that drives executions, at a moment when it hurts.
 *
 * @param kind what happens
 * @param process the index of the process, from zero
 * @param point the point at which it happens
 * @param occurrence the nth time that the process reaches the point, from one, over all its runs
 * @param duration how long it is down or stalled
 */
public record ProcessFault(Kind kind, int process, Point point, int occurrence, Duration duration) {

  /** The kinds of process faults. */
  public enum Kind {
    /** The process crashes, losing its memory, and is restarted. */
    CRASH,
    /** The process stalls, while the world and other processes go on. */
    STALL
  }

  /** The points at which a process can fail. */
  public enum Point {
    BEFORE_SAVE,
    AFTER_SAVE,
    BEFORE_EFFECT,
    AFTER_EFFECT
  }

  boolean coincidesWith(ProcessFault other) {
    return process == other.process && point == other.point && occurrence == other.occurrence;
  }
}
