package io.github.drsorchestration.cli.remote.client;

import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.problem.ServerError;
import java.io.Serial;
import java.util.List;

/** The server says that the input is not what the operation takes. */
public final class InvalidRequestException extends BadInputException
    implements ServerError.Reported {

  @Serial private static final long serialVersionUID = 1L;

  private final transient ServerError error;

  InvalidRequestException(List<String> lines, ServerError error) {
    super(lines);
    this.error = error;
  }

  @Override
  public ServerError serverError() {
    return error;
  }
}
