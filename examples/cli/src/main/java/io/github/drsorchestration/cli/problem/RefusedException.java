package io.github.drsorchestration.cli.problem;

import io.github.drsorchestration.cli.terminal.Printable;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** What the user wants cannot be done in the present state; the message says what can be. */
public class RefusedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param lines the message, line by line
   */
  public RefusedException(List<String> lines) {
    super(lines.stream().map(Printable::line).collect(Collectors.joining("\n")));
  }
}
