package io.github.drsorchestration.testkit.scenario;

/** Ends a process. An error, because nothing in a process handles those. */
final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash(String where) {
    super(where, null, false, false);
  }
}
