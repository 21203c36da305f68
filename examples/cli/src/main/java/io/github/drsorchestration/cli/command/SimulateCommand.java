package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.progress.Display;
import io.github.drsorchestration.cli.progress.Ending;
import io.github.drsorchestration.cli.progress.Summary;
import io.github.drsorchestration.cli.progress.Terminal;
import io.github.drsorchestration.cli.run.RunOptions;
import io.github.drsorchestration.cli.run.RunResult;
import io.github.drsorchestration.cli.run.SimulatedRun;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.time.Stopwatch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a plan in a simulated world and shows what happens. */
@Command(
    name = "simulate",
    description = "Run a recovery plan in a simulated world and watch it.",
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final ScenarioArgument argument = new ScenarioArgument();
  @Mixin private final PlanOption planOption = new PlanOption();

  @Option(names = "--drill", description = "Run a drill instead of a recovery.")
  private boolean drill;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What everything is drawn from that the file leaves open.")
  private @Nullable Long seed;

  @Mixin private final FaultOptions faults = new FaultOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write report.html and report.json there.")
  private @Nullable Path output;

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      defaultValue = "max",
      converter = Speed.class,
      description = "max (the default), or a multiple of real time: 60 shows an hour in a minute.")
  private Speed speed = Speed.MAX;

  @Option(names = "--quiet", description = "Print only the summary.")
  private boolean quiet;

  @Option(names = "--plain", description = "Print lines, also on a terminal.")
  private boolean plain;

  @Override
  public Integer call() {
    Stopwatch stopwatch = Stopwatch.started();
    Scenario scenario = argument.read();
    RecoveryPlan plan = planOption.choose(scenario, argument.file());
    Optional<ReportFiles> files = Optional.ofNullable(output).map(ReportFiles::in);
    long drawnFrom = seed != null ? seed : scenario.world().seed();
    ExecutionKind kind = drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY;
    Terminal terminal = plain ? Terminal.PIPE : Terminal.detect();
    PrintWriter out = Commands.out(spec);
    Display display = Display.on(out, terminal, quiet);
    RunResult result =
        SimulatedRun.run(
            scenario,
            plan,
            new RunOptions(kind, drawnFrom, speed.pace(), faults.model(FaultSet.NONE).faults()),
            display);
    List<Path> written = files.map(some -> some.write(result.report())).orElse(List.of());
    Ending ending = new Ending(result, drawnFrom, stopwatch.elapsed(), written);
    display.ended(Summary.of(ending));
    return ExitCode.of(result.execution().status()).code();
  }
}
