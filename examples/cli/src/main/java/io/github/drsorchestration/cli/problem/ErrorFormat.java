package io.github.drsorchestration.cli.problem;

/** Options that say how a command reports errors. */
@FunctionalInterface
public interface ErrorFormat {

  /** Whether programs read them. */
  boolean json();
}
