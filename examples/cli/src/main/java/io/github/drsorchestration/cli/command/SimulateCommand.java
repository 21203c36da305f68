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
import io.github.drsorchestration.cli.output.RoundTrip;
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
    description = "Run a recovery plan in a simulated world, and its failback if the file has one.",
    mixinStandardHelpOptions = true)
@EndsWith({
  ExitCode.PARTIAL,
  ExitCode.FAILED,
  ExitCode.CANCELLED,
  ExitCode.TIMED_OUT,
  ExitCode.WAITING,
  ExitCode.CLEANUP_FAILED,
  ExitCode.UNPROTECTED
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
      description =
          "Write report.html and report.json to DIR, and failback.html and failback.json if the"
              + " file has a failback.")
  private @Nullable Path output;

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      defaultValue = "max",
      converter = Speed.class,
      description =
          "How fast simulated time passes: max, or a multiple of real time, such as 60 for an hour"
              + " per minute. Default: ${DEFAULT-VALUE}.")
  private Speed speed = Speed.MAX;

  @Option(names = "--quiet", description = "Print the summary only.")
  private boolean quiet;

  @Option(names = "--plain", description = "Print lines instead of the live screen.")
  private boolean plain;

  @Option(
      names = "--json",
      description = "Print the report as JSON, and nothing else; of a failback, too.")
  private boolean json;

  @Override
  public Integer call() {
    Stopwatch stopwatch = Stopwatch.started();
    Scenario scenario = file.read();
    if (allPlans) {
      return disaster(scenario);
    }
    if (drill && scenario.world().failback().isPresent()) {
      throw new UsageException(
          "--drill cannot be used with simulation.failback: production never leaves its origin in a"
              + " drill, so nothing can be brought home");
    }
    RecoveryPlan plan = planOption.choose(scenario, file.path());
    Optional<ReportFiles> files = Optional.ofNullable(output).map(ReportFiles::in);
    long actualSeed = seed != null ? seed : scenario.world().seed();
    Display display = display();
    SimulatedRun run = SimulatedRun.of(scenario, plan, options(actualSeed), display);
    RunResult result = run.runToResult();
    ExecutionReport report = marked(result, actualSeed);
    List<Path> written = files.map(some -> some.write(report)).orElse(List.of());
    Display displayHome = display();
    Optional<SimulatedRun> wayHome = run.thenHome(displayHome);
    if (!json) {
      display.finish(Summary.of(result, actualSeed, stopwatch.elapsed(), written));
    }
    if (wayHome.isEmpty()) {
      printJson(report);
      return ExitCode.of(result.execution()).code();
    }
    RunResult home = wayHome.get().runToResult();
    RoundTrip trip = new RoundTrip(report, marked(home, actualSeed));
    List<Path> writtenHome = files.map(some -> some.write(trip)).orElse(List.of());
    if (!json) {
      displayHome.finish(Summary.of(home, actualSeed, stopwatch.elapsed(), writtenHome));
    }
    printJson(trip);
    return ExitCode.of(result.execution()).or(ExitCode.of(home.execution())).code();
  }

  private RunOptions options(long actualSeed) {
    ExecutionKind kind = drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY;
    return new RunOptions(kind, actualSeed, speed.pace(), faults.model(FaultSet.NONE).faults());
  }

  private Console console() {
    return Output.on(spec, json || plain ? Terminal.PIPE : Terminal.detect());
  }

  private Display display() {
    return Display.on(console(), quiet || json);
  }

  private void printJson(Object document) {
    if (json) {
      console().printJson(Output.json(document));
    }
  }

  private ExecutionReport marked(RunResult result, long actualSeed) {
    String tool = Objects.requireNonNull(spec, "spec").version()[0];
    return result.report().toBuilder()
        .tool(tool)
        .simulated(SimulationMarks.of(file.path(), actualSeed, tool))
        .build();
  }

  private Integer disaster(Scenario scenario) {
    if (output != null || !planOption.asTyped().isEmpty()) {
      throw new UsageException("--all-plans excludes --plan and --output");
    }
    long actualSeed = seed != null ? seed : scenario.world().seed();
    DisasterReport report = SimulatedDisaster.run(scenario, options(actualSeed));
    if (json) {
      printJson(report);
    } else {
      console().println(DisasterSummary.of(report));
    }
    return ExitCode.of(report.status()).code();
  }
}
