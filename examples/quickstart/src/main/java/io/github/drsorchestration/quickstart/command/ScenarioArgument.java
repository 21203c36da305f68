package io.github.drsorchestration.quickstart.command;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.quickstart.reading.BadInputException;
import io.github.drsorchestration.quickstart.reading.ScenarioReader;
import io.github.drsorchestration.quickstart.scenario.Scenario;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file that a command works on, and what every command can be told. */
final class ScenarioArgument {

  @Parameters(paramLabel = "FILE", description = "A simulation file; 'schema' prints its form.")
  private Path file = Path.of("");

  @SuppressWarnings("UnusedVariable") // whoever handles the error looks for the option itself
  @Option(names = "--debug", description = "Show the stack trace of an internal error.")
  private boolean debug;

  Path file() {
    return file;
  }

  Scenario read() {
    return new ScenarioReader().read(file);
  }

  /** The plan that the command line, else the file, names, else the only one there is. */
  RecoveryPlan plan(Scenario scenario, @Nullable String named) {
    Optional<String> wanted = Optional.ofNullable(named).or(() -> scenario.world().plan());
    if (wanted.isPresent()) {
      return scenario
          .plan(wanted.get())
          .orElseThrow(
              () ->
                  new BadInputException(
                      "there is no plan '" + wanted.get() + "'; " + known(scenario)));
    }
    if (scenario.plans().size() > 1) {
      throw new BadInputException(
          file + " has several plans, so --plan must say which; " + known(scenario));
    }
    return scenario.plans().get(0);
  }

  private static String known(Scenario scenario) {
    return scenario.plans().stream()
        .map(RecoveryPlan::planId)
        .collect(Collectors.joining(", ", "there is: ", ""));
  }
}
