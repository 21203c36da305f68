package io.github.drsorchestration.cli.remote.client;

import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.problem.ServerError;
import java.io.Serial;
import java.util.List;

/** The server does not answer, or cannot do so now. It may later. */
public final class UnavailableException extends RefusedException implements ServerError.Reported {

  @Serial private static final long serialVersionUID = 1L;

  private final transient ServerError error;

  UnavailableException(List<String> lines, ServerError error) {
    super(lines);
    this.error = error;
  }

  /** Nothing was answered at all. */
  static UnavailableException silent(List<String> lines) {
    return new UnavailableException(lines, new ServerError("UNREACHABLE", lines.get(0), ""));
  }

  @Override
  public ServerError serverError() {
    return error;
  }
}
