package io.github.drsorchestration.core.input;

import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.failure.Problem;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A document breaks rules of its form. Nothing was done with it. */
public final class InvalidInputException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  public InvalidInputException(String path, String rule) {
    this(List.of(new Problem(path, rule)));
  }

  /** What is wrong, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
