package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.cli.scenario.Scenario;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether a simulation file could be run. */
@Command(
    name = "validate",
    description = "Check a simulation file without running it.",
    mixinStandardHelpOptions = true)
public final class ValidateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final ScenarioArgument argument = new ScenarioArgument();

  @Override
  public Integer call() {
    Scenario scenario = argument.read();
    int waves = scenario.plans().stream().mapToInt(plan -> plan.waves().size()).sum();
    String generated =
        scenario.plans().stream().anyMatch(plan -> plan.generatedWaves().isPresent())
            ? " and generated ones"
            : "";
    Commands.out(spec)
        .println(
            "valid: %s, %s, %s%s, %s"
                .formatted(
                    Commands.counted(scenario.groups().size(), "group"),
                    Commands.counted(scenario.plans().size(), "plan"),
                    Commands.counted(waves, "wave"),
                    generated,
                    Commands.counted(scenario.world().allServers().size(), "server")));
    return ExitCode.OK.code();
  }
}
