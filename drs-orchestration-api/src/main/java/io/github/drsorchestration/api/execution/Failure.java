package io.github.drsorchestration.api.execution;

import java.util.Objects;

/**
 * Why a server, hook or wave failed.
 *
 * @param code the fact to branch on
 * @param message the same for people, with what to do next
 */
public record Failure(FailureCode code, String message) {

  public Failure {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return code + ": " + message;
  }
}
