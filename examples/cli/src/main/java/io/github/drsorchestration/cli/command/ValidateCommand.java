package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.FileArgument;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.terminal.Plural;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a simulation file. */
@Command(
    name = "validate",
    description = "Check a simulation file without running it.",
    mixinStandardHelpOptions = true)
public final class ValidateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final FileArgument file = new FileArgument();

  @Option(
      names = "--json",
      description = "Print the counts, or all problems with their paths, as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (!json) {
      Output.lines(spec).println(text(file.read()));
      return ExitCode.OK.code();
    }
    Verdict verdict = verdict();
    Output.lines(spec).printJson(Output.json(verdict));
    return (verdict.valid() ? ExitCode.OK : ExitCode.BAD_INPUT).code();
  }

  private Verdict verdict() {
    try {
      Scenario scenario = file.read();
      return new Verdict(true, Optional.of(Counts.of(scenario)), List.of());
    } catch (BadInputException wrong) {
      return new Verdict(false, Optional.empty(), wrong.problems());
    }
  }

  private static String text(Scenario scenario) {
    Counts counts = Counts.of(scenario);
    String generated =
        scenario.plans().stream().anyMatch(plan -> plan.generatedWaves().isPresent())
            ? " and generated waves"
            : "";
    return "valid: %s, %s, %s%s, %s"
        .formatted(
            Plural.of(counts.groups(), "group"),
            Plural.of(counts.plans(), "plan"),
            Plural.of(counts.waves(), "wave"),
            generated,
            Plural.of(counts.servers(), "server"));
  }

  /**
   * The JSON document.
   *
   * @param contents what a valid file has
   * @param problems what is wrong with another
   */
  record Verdict(boolean valid, Optional<Counts> contents, List<Problem> problems) {}

  /**
   * How much a file has.
   *
   * @param waves without those that are generated at the start
   */
  record Counts(int groups, int plans, int waves, int servers) {

    static Counts of(Scenario scenario) {
      return new Counts(
          scenario.groups().size(),
          scenario.plans().size(),
          scenario.plans().stream().mapToInt(plan -> plan.waves().size()).sum(),
          scenario.world().allServers().size());
    }
  }
}
