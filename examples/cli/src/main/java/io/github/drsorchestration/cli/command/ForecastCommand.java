package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.cli.run.PlanForecast;
import io.github.drsorchestration.cli.scenario.Scenario;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how long a plan is expected to take, without running it. */
@Command(
    name = "forecast",
    description = "Say how long a plan is expected to take, and why.",
    mixinStandardHelpOptions = true)
public final class ForecastCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final ScenarioArgument argument = new ScenarioArgument();
  @Mixin private final PlanOption planOption = new PlanOption();

  @Option(names = "--drill", description = "Forecast a drill instead of a recovery.")
  private boolean drill;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Scenario scenario = argument.read();
    RecoveryPlan plan = planOption.choose(scenario, argument.file());
    ExecutionKind kind = drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY;
    Forecast forecast = PlanForecast.of(scenario, plan, kind);
    PrintWriter out = Commands.out(spec);
    if (json) {
      out.println(Commands.json(forecast));
    } else {
      ForecastText.lines(scenario, plan, kind, forecast).forEach(out::println);
    }
    return ExitCode.OK.code();
  }
}
