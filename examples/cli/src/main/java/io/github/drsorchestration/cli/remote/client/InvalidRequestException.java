package io.github.drsorchestration.cli.remote.client;

import io.github.drsorchestration.cli.problem.BadInputException;
import java.io.Serial;
import java.util.List;

/** The server says that the input is not what the operation takes. */
public final class InvalidRequestException extends BadInputException {

  @Serial private static final long serialVersionUID = 1L;

  InvalidRequestException(List<String> lines) {
    super(lines);
  }
}
