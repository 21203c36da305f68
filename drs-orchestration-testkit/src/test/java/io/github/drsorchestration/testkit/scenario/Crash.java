package io.github.drsorchestration.testkit.scenario;

/** The end of a process, which nothing in it can catch in earnest. */
final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash(String where) {
    super(where, null, false, false);
  }
}
