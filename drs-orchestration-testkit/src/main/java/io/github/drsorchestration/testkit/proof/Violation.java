package io.github.drsorchestration.testkit.proof;

import java.time.Instant;

/**
 * A broken invariant.
 *
 * @param invariant the name of the invariant
 * @param message what happened instead
 * @param at the virtual moment
 */
public record Violation(String invariant, String message, Instant at) {

  @Override
  public String toString() {
    return invariant + ": " + message + " (at " + at + ")";
  }
}
