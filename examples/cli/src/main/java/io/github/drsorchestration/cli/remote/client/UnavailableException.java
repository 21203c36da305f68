package io.github.drsorchestration.cli.remote.client;

import io.github.drsorchestration.cli.problem.RefusedException;
import java.io.Serial;
import java.util.List;

/** The server does not answer, or cannot do so now. It may later. */
public final class UnavailableException extends RefusedException {

  @Serial private static final long serialVersionUID = 1L;

  UnavailableException(List<String> lines) {
    super(lines);
  }
}
