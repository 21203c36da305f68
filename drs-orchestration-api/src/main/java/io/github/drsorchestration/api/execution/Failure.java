package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;

/**
 * Why a server, hook or wave failed.
 *
 * @param code the fact to branch on
 * @param message the same for people, with what to do next
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Failure(FailureCode code, String message) {

  public Failure {
    Check.present("code", code);
    Check.present("message", message);
  }

  @Override
  public String toString() {
    return code + ": " + message;
  }
}
