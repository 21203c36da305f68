package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.forecast.ForecastDocument;
import io.github.drsorchestration.cli.forecast.ForecastText;
import io.github.drsorchestration.cli.forecast.PlanForecast;
import io.github.drsorchestration.cli.option.FileArgument;
import io.github.drsorchestration.cli.option.KindOptions;
import io.github.drsorchestration.cli.option.PlanOption;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.reading.ReportReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.terminal.Console;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forecasts how long a plan takes, without running it. */
@Command(
    name = "forecast",
    description = "Forecast how long a plan takes, and what determines it.",
    mixinStandardHelpOptions = true)
public final class ForecastCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final FileArgument file = new FileArgument();
  @Mixin private final PlanOption planOption = new PlanOption();

  @Option(names = "--drill", description = "Forecast a drill instead of a recovery.")
  private boolean drill;

  @Option(names = "--failback", description = "Forecast the way home instead of a recovery.")
  private boolean failback;

  @Option(
      names = "--of",
      paramLabel = "REPORT",
      description = {
        "With --failback: bring home only what the recovery has brought up of which this is the",
        "report, as JSON."
      })
  private @Nullable Path of;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Override
  public Integer call() {
    Scenario scenario = file.read();
    RecoveryPlan plan = planOption.choose(scenario, file.path());
    ExecutionKind kind = KindOptions.kind(drill, failback, of != null);
    Forecast forecast =
        of == null
            ? PlanForecast.of(scenario, plan, kind)
            : PlanForecast.home(scenario, plan, broughtUp(of));
    Console console = Output.lines(spec);
    if (json) {
      console.printJson(Output.json(ForecastDocument.of(scenario, plan, forecast)));
    } else {
      ForecastText.lines(scenario, plan, kind, forecast).forEach(console::println);
    }
    return ExitCode.OK.code();
  }

  private static Set<String> broughtUp(Path file) {
    ExecutionReport report = ReportReader.read(file);
    return report.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.recoveryInstanceId().isPresent())
        .map(ServerReport::serverId)
        .collect(Collectors.toSet());
  }
}
