package io.github.drsorchestration.api.time;

import java.time.Duration;
import java.time.Instant;

/**
 * The only source of time. Nothing else in the library reads a clock or waits, which is what lets
 * one engine run on threads, behind a state machine and in virtual time.
 */
public interface Time {

  Instant now();

  /**
   * Runs the task once, not before the given moment. A moment that has passed means as soon as
   * possible; the task never runs within this call.
   */
  Wakeup schedule(Instant at, Runnable task);

  /**
   * How much of this time passes while that much real time does. A process is as slow in a time
   * that passes faster as in any other, so what it must do within a time is given more of it.
   */
  default Duration during(Duration real) {
    return real;
  }

  /** How calls are made that take time; by default on {@linkplain ThreadedCalls threads}. */
  default Calls calls() {
    return ThreadedCalls.shared();
  }

  /** A task that has not run yet. */
  @FunctionalInterface
  interface Wakeup {
    /** Forgets the task, if it has not begun. */
    void cancel();
  }
}
