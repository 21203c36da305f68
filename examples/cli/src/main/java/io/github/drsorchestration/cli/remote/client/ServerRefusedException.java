package io.github.drsorchestration.cli.remote.client;

import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.problem.ServerError;
import java.io.Serial;
import java.util.List;

/** The server does not do what it was asked for. */
public final class ServerRefusedException extends RefusedException implements ServerError.Reported {

  @Serial private static final long serialVersionUID = 1L;

  private final transient ServerError error;

  ServerRefusedException(List<String> lines, ServerError error) {
    super(lines);
    this.error = error;
  }

  @Override
  public ServerError serverError() {
    return error;
  }
}
