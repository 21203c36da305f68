package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.terminal.ShellWord;
import io.github.drsorchestration.core.input.DidYouMean;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The plan to run. */
public final class PlanOption {

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description = "The plan's id or name. Optional if the file has only one plan.")
  private @Nullable String name;

  /** The same option for another command. */
  public String asTyped() {
    return name == null ? "" : " --plan " + ShellWord.of(name);
  }

  /** The plan named on the command line, else in the file, else the only one. */
  public RecoveryPlan choose(Scenario scenario, Path file) {
    Optional<String> wanted = Optional.ofNullable(name).or(() -> scenario.world().plan());
    if (wanted.isPresent()) {
      return scenario
          .plan(wanted.get())
          .orElseThrow(() -> new UsageException(unknown(wanted.get(), scenario)));
    }
    if (scenario.plans().size() > 1) {
      throw new UsageException(
          file + " has several plans; --plan must be one of " + String.join(", ", ids(scenario)));
    }
    return scenario.plans().get(0);
  }

  private static String unknown(String wanted, Scenario scenario) {
    return "there is no plan '" + wanted + "'" + DidYouMean.hint(wanted, ids(scenario));
  }

  private static List<String> ids(Scenario scenario) {
    return scenario.plans().stream().map(RecoveryPlan::planId).toList();
  }
}
