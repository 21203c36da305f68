package io.github.drsorchestration.testkit.proof.chaos.scenario;

import java.time.Duration;

/**
 * Something that happens to a process that drives executions, at a moment when it hurts.
 *
 * @param kind what happens
 * @param process the process, counted from zero
 * @param point where in its work
 * @param occurrence the nth time that it gets there, counted from one over all its lives
 * @param duration how long it is down or stands still
 */
public record ProcessFault(Kind kind, int process, Point point, int occurrence, Duration duration) {

  /** What can happen to a process. */
  public enum Kind {
    /** It dies, with everything that it knows, and another one starts in its place. */
    CRASH,
    /** It stands still, while the world and the other process go on. */
    STALL
  }

  /** Where it can happen. */
  public enum Point {
    BEFORE_SAVE,
    AFTER_SAVE,
    BEFORE_EFFECT,
    AFTER_EFFECT
  }

  boolean isAtTheSamePlaceAs(ProcessFault other) {
    return process == other.process && point == other.point && occurrence == other.occurrence;
  }
}
