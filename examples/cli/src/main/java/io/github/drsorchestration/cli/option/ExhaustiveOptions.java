package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.cli.problem.UsageException;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Whether and how far to explore exhaustively. */
public final class ExhaustiveOptions {

  private static final List<String> OF_RANDOM_EXPLORATION =
      List.of("--seeds", "--from", "--faults", "--fault");
  private static final List<String> OF_EXHAUSTIVE_EXPLORATION = List.of("--failures", "--max-runs");

  @Option(
      names = "--exhaustive",
      description =
          "Run every order in which the launches can finish, each once, instead of random faults.")
  private boolean exhaustive;

  @Option(
      names = "--failures",
      paramLabel = "N",
      defaultValue = "1",
      description = "With --exhaustive: let up to N servers fail. Default: ${DEFAULT-VALUE}.")
  private int failures;

  @Option(
      names = "--max-runs",
      paramLabel = "N",
      defaultValue = "20000",
      description = "With --exhaustive: refuse more than N runs. Default: ${DEFAULT-VALUE}.")
  private int maxRuns;

  public boolean exhaustive() {
    return exhaustive;
  }

  public int failures() {
    return failures;
  }

  public int maxRuns() {
    return maxRuns;
  }

  /** Refuses what would be ignored. */
  public void check(ParseResult arguments) {
    UsageException.requireAtLeast(0, "--failures", failures);
    UsageException.requireAtLeast(1, "--max-runs", maxRuns);
    List<String> ignored = exhaustive ? OF_RANDOM_EXPLORATION : OF_EXHAUSTIVE_EXPLORATION;
    for (String option : ignored) {
      if (arguments.hasMatchedOption(option)) {
        throw new UsageException(
            option + (exhaustive ? " cannot be used with --exhaustive" : " needs --exhaustive"));
      }
    }
  }
}
