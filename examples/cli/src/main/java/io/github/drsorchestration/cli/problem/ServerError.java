package io.github.drsorchestration.cli.problem;

/**
 * What a server has answered in place of what was asked for.
 *
 * @param code what programs branch on
 * @param message one sentence
 * @param requestId the id under which the server's log tells of the request; empty if it has none
 */
public record ServerError(String code, String message, String requestId) {

  /** A failure that a server has reported. */
  public interface Reported {
    ServerError serverError();
  }
}
