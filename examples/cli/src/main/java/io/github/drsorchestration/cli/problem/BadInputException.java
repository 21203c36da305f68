package io.github.drsorchestration.cli.problem;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.cli.terminal.Printable;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The user's input cannot be used. The message is all that the user needs to see. */
public class BadInputException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;
  private static final int MAX_SHOWN = 10;

  private final transient List<Problem> problems;

  public BadInputException(String message) {
    super(Printable.line(message));
    this.problems = List.of(new Problem("", message));
  }

  /** A message of several lines. */
  protected BadInputException(List<String> lines) {
    this(lines.stream().map(line -> new Problem("", line)).toList(), lines.stream());
  }

  private BadInputException(List<Problem> problems, Stream<String> lines) {
    super(lines.map(Printable::line).collect(Collectors.joining("\n")));
    this.problems = problems;
  }

  /** The problems, all of them; one without a path is about the input as a whole. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Lists the problems of a file in the order of their paths.
   *
   * @param file the file as the user named it
   * @param problems at least one
   */
  public static BadInputException of(String file, List<Problem> problems) {
    List<Problem> sorted =
        problems.stream()
            .distinct()
            .sorted(JsonPaths.BY_PATH.thenComparing(Problem::rule))
            .toList();
    if (sorted.size() == 1) {
      return new BadInputException(sorted, Stream.of(file + ": " + sorted.get(0)));
    }
    Stream<String> headline = Stream.of(file + ": " + sorted.size() + " problems");
    Stream<String> shown = sorted.stream().limit(MAX_SHOWN).map(problem -> "  " + problem);
    int more = sorted.size() - MAX_SHOWN;
    Stream<String> rest = more > 0 ? Stream.of("  ... and " + more + " more") : Stream.empty();
    return new BadInputException(sorted, Stream.of(headline, shown, rest).flatMap(lines -> lines));
  }
}
