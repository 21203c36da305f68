package io.github.drsorchestration.testkit.scenario;

import io.github.drsorchestration.testkit.time.SimulatedCrash;

/** Ends a process. An error, because nothing in a process handles those. */
final class Crash extends SimulatedCrash {

  private static final long serialVersionUID = 1L;

  Crash(String where) {
    super(where);
  }
}
