package io.github.drsorchestration.api.failure;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A recovery plan or protection group contradicts itself or what is stored. It was not saved. */
public final class InvalidPlanException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String name;
  private final transient List<Problem> problems;

  public InvalidPlanException(String name, List<Problem> problems) {
    super(
        "'"
            + name
            + "' is not valid: "
            + problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.name = name;
    this.problems = List.copyOf(problems);
  }

  /** The name of the plan or group. */
  public String name() {
    return name;
  }

  /** Everything that is wrong, in document order. */
  public List<Problem> problems() {
    return problems;
  }
}
