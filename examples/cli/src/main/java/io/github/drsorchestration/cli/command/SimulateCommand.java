package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.disaster.DisasterReport;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.FaultOptions;
import io.github.drsorchestration.cli.option.FaultSet;
import io.github.drsorchestration.cli.option.FileArgument;
import io.github.drsorchestration.cli.option.PlanOption;
import io.github.drsorchestration.cli.option.Speed;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.output.ReportFiles;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.progress.Display;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.simulation.RunOptions;
import io.github.drsorchestration.cli.simulation.RunResult;
import io.github.drsorchestration.cli.simulation.SimulatedDisaster;
import io.github.drsorchestration.cli.simulation.SimulatedRun;
import io.github.drsorchestration.cli.simulation.SimulationMarks;
import io.github.drsorchestration.cli.summary.DisasterSummary;
import io.github.drsorchestration.cli.summary.Summary;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Terminal;
import io.github.drsorchestration.cli.time.Stopwatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a plan in a simulated world. */
@Command(
    name = "simulate",
    description = "Run a recovery plan in a simulated world.",
    mixinStandardHelpOptions = true)
@EndsWith({
  ExitCode.PARTIAL,
  ExitCode.FAILED,
  ExitCode.CANCELLED,
  ExitCode.TIMED_OUT,
  ExitCode.WAITING,
  ExitCode.CLEANUP_FAILED
})
public final class SimulateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final FileArgument file = new FileArgument();
  @Mixin private final PlanOption planOption = new PlanOption();

  @Option(
      names = "--all-plans",
      description = "Start all plans of the file as one disaster, without the file's requests.")
  private boolean allPlans;

  @Option(names = "--drill", description = "Run a drill instead of a recovery.")
  private boolean drill;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The random seed. Default: the file's, or 1.")
  private @Nullable Long seed;

  @Mixin private final FaultOptions faults = new FaultOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write report.html and report.json to DIR.")
  private @Nullable Path output;

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      defaultValue = "max",
      converter = Speed.class,
      description =
          "How fast simulated time passes: max, or a multiple of real time, such as 60 for an hour per"
              + " minute. Default: ${DEFAULT-VALUE}.")
  private Speed speed = Speed.MAX;

  @Option(names = "--quiet", description = "Print the summary only.")
  private boolean quiet;

  @Option(names = "--plain", description = "Print lines instead of the live screen.")
  private boolean plain;

  @Option(names = "--json", description = "Print the report as JSON, and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    Stopwatch stopwatch = Stopwatch.started();
    Scenario scenario = file.read();
    if (allPlans) {
      return disaster(scenario);
    }
    RecoveryPlan plan = planOption.choose(scenario, file.path());
    Optional<ReportFiles> files = Optional.ofNullable(output).map(ReportFiles::in);
    long actualSeed = seed != null ? seed : scenario.world().seed();
    ExecutionKind kind = drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY;
    Terminal terminal = plain ? Terminal.PIPE : Terminal.detect();
    Console console = Output.on(spec, json ? Terminal.PIPE : terminal);
    Display display = Display.on(console, quiet || json);
    RunResult result =
        SimulatedRun.run(
            scenario,
            plan,
            new RunOptions(kind, actualSeed, speed.pace(), faults.model(FaultSet.NONE).faults()),
            display);
    String tool = Objects.requireNonNull(spec, "spec").version()[0];
    ExecutionReport report =
        result.report().toBuilder()
            .tool(tool)
            .simulated(SimulationMarks.of(file.path(), actualSeed, tool))
            .build();
    List<Path> written = files.map(some -> some.write(report)).orElse(List.of());
    if (json) {
      console.printJson(Output.json(report));
    } else {
      display.finish(Summary.of(result, actualSeed, stopwatch.elapsed(), written));
    }
    return ExitCode.of(result.execution()).code();
  }

  private Integer disaster(Scenario scenario) {
    if (output != null || !planOption.asTyped().isEmpty()) {
      throw new UsageException("--all-plans excludes --plan and --output");
    }
    long actualSeed = seed != null ? seed : scenario.world().seed();
    ExecutionKind kind = drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY;
    RunOptions options =
        new RunOptions(kind, actualSeed, speed.pace(), faults.model(FaultSet.NONE).faults());
    DisasterReport report = SimulatedDisaster.run(scenario, options);
    Console console = Output.on(spec, json || plain ? Terminal.PIPE : Terminal.detect());
    if (json) {
      console.printJson(Output.json(report));
    } else {
      console.println(DisasterSummary.of(report));
    }
    return ExitCode.of(report.status()).code();
  }
}
