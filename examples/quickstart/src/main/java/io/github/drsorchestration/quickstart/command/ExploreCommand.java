package io.github.drsorchestration.quickstart.command;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.quickstart.progress.Counter;
import io.github.drsorchestration.quickstart.progress.ExplorationText;
import io.github.drsorchestration.quickstart.progress.Line;
import io.github.drsorchestration.quickstart.progress.Terminal;
import io.github.drsorchestration.quickstart.run.Audience;
import io.github.drsorchestration.quickstart.run.RunOptions;
import io.github.drsorchestration.quickstart.run.SimulatedRun;
import io.github.drsorchestration.quickstart.scenario.Scenario;
import io.github.drsorchestration.quickstart.time.Stopwatch;
import io.github.drsorchestration.testkit.explore.Exploration;
import io.github.drsorchestration.testkit.explore.Explorer;
import io.github.drsorchestration.testkit.time.Pace;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a plan in many simulated worlds and says how often it ends how, and how fast. */
@Command(
    name = "explore",
    description = "Run a recovery plan in many simulated worlds with random faults.",
    mixinStandardHelpOptions = true)
public final class ExploreCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final ScenarioArgument argument = new ScenarioArgument();

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description = "The id or name of the plan, where the file has several.")
  private @Nullable String planName;

  @Option(names = "--drill", description = "Run drills instead of recoveries.")
  private boolean drill;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many worlds (default 1000).")
  private int seeds;

  @Option(
      names = "--from",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The first seed (default 1); the others follow.")
  private long from;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads; all processors by default.")
  private @Nullable Integer threads;

  @Mixin private final FaultOptions faults = new FaultOptions();

  @Option(names = "--plain", description = "Show no progress, also on a terminal.")
  private boolean plain;

  @Override
  public Integer call() {
    Stopwatch stopwatch = Stopwatch.started();
    Scenario scenario = argument.read();
    RecoveryPlan plan = argument.plan(scenario, planName);
    PrintWriter out = Commands.out(spec);
    Terminal terminal = plain ? Terminal.PIPE : Terminal.detect();
    Counter counter = new Counter(out, terminal, stopwatch, seeds);
    Exploration exploration = explorer(scenario, plan).onProgress(counter::done).run();
    counter.ended();
    List<Line> lines = ExplorationText.of(exploration, stopwatch.elapsed(), this::replay);
    lines.forEach(line -> out.println(line.painted(terminal.colours())));
    out.flush();
    return ExitCode.OK.code();
  }

  private Explorer explorer(Scenario scenario, RecoveryPlan plan) {
    ExecutionKind kind = drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY;
    Explorer explorer =
        Exploration.of(
                seed ->
                    SimulatedRun.of(
                        scenario,
                        plan,
                        new RunOptions(kind, seed, Pace.asFastAsPossible(), List.of()),
                        Audience.NONE))
            .seeds(seeds)
            .from(from)
            .faults(faults.model(FaultSet.USUAL));
    return threads == null ? explorer : explorer.threads(threads);
  }

  /** The command that shows one of the runs again. */
  private String replay(long seed) {
    return "simulate "
        + argument.file()
        + " --seed "
        + seed
        + faults.repeated(FaultSet.USUAL)
        + (planName == null ? "" : " --plan '" + planName + "'")
        + (drill ? " --drill" : "");
  }
}
