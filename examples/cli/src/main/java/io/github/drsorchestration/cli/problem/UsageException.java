package io.github.drsorchestration.cli.problem;

import java.io.Serial;

/** The command line cannot be used; the help of the command tells how to call it. */
public final class UsageException extends BadInputException {

  @Serial private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }

  /** Returns the value of an option that has a lower bound. */
  public static int requireAtLeast(int min, String option, int value) {
    if (value < min) {
      throw new UsageException("%s must be at least %d, is %d".formatted(option, min, value));
    }
    return value;
  }
}
