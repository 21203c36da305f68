package io.github.drsorchestration.testkit.proof;

import java.time.Instant;

/**
 * Something that must never happen, and did.
 *
 * @param invariant the name of what should have held
 * @param message what happened instead
 * @param at the virtual moment
 */
public record Violation(String invariant, String message, Instant at) {

  @Override
  public String toString() {
    return invariant + ": " + message + " (at " + at + ")";
  }
}
