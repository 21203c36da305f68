package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.FileArgument;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.terminal.Plural;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a simulation file. */
@Command(
    name = "validate",
    description = "Check a simulation file without running it.",
    mixinStandardHelpOptions = true)
public final class ValidateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final FileArgument file = new FileArgument();

  @Override
  public Integer call() {
    Scenario scenario = file.read();
    int waves = scenario.plans().stream().mapToInt(plan -> plan.waves().size()).sum();
    String generated =
        scenario.plans().stream().anyMatch(plan -> plan.generatedWaves().isPresent())
            ? " and generated waves"
            : "";
    Output.lines(spec)
        .println(
            "valid: %s, %s, %s%s, %s"
                .formatted(
                    Plural.of(scenario.groups().size(), "group"),
                    Plural.of(scenario.plans().size(), "plan"),
                    Plural.of(waves, "wave"),
                    generated,
                    Plural.of(scenario.world().allServers().size(), "server")));
    return ExitCode.OK.code();
  }
}
