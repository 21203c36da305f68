package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.reading.BadInputException;
import io.github.drsorchestration.cli.scenario.Scenario;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which plan of a file is meant. */
final class PlanOption {

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description = "The id or name of the plan, where the file has several.")
  private @Nullable String name;

  /** The option as it has to be typed again to mean the same. */
  String asTyped() {
    return name == null ? "" : " --plan '" + name + "'";
  }

  /** The plan that the command line, else the file, names, else the only one there is. */
  RecoveryPlan choose(Scenario scenario, Path file) {
    Optional<String> wanted = Optional.ofNullable(name).or(() -> scenario.world().plan());
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
