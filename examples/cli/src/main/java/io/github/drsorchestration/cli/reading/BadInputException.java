package io.github.drsorchestration.cli.reading;

import io.github.drsorchestration.api.failure.Problem;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** The user's input cannot be used. The message is all that the user needs to see. */
public final class BadInputException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;
  private static final int MAX_SHOWN = 10;

  public BadInputException(String message) {
    super(message);
  }

  /**
   * Names everything that is wrong with a file, in the order of the paths.
   *
   * @param file the file as the user named it
   * @param problems what is wrong with it, at least one
   */
  public static BadInputException of(String file, List<Problem> problems) {
    List<Problem> sorted =
        problems.stream()
            .distinct()
            .sorted(JsonPaths.BY_PATH.thenComparing(Problem::rule))
            .toList();
    if (sorted.size() == 1) {
      return new BadInputException(file + ": " + sorted.get(0));
    }
    String shown =
        sorted.stream()
            .limit(MAX_SHOWN)
            .map(problem -> "\n  " + problem)
            .collect(Collectors.joining());
    int more = sorted.size() - MAX_SHOWN;
    return new BadInputException(
        file
            + ": "
            + sorted.size()
            + " problems"
            + shown
            + (more > 0 ? "\n  ... and " + more + " more" : ""));
  }
}
