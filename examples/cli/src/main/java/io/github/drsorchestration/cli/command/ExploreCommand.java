package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.exploration.ExplorationDocument;
import io.github.drsorchestration.cli.exploration.ExplorationHtml;
import io.github.drsorchestration.cli.progress.Counter;
import io.github.drsorchestration.cli.progress.ExhaustiveText;
import io.github.drsorchestration.cli.progress.ExplorationText;
import io.github.drsorchestration.cli.progress.Line;
import io.github.drsorchestration.cli.progress.Terminal;
import io.github.drsorchestration.cli.reading.BadInputException;
import io.github.drsorchestration.cli.run.Audience;
import io.github.drsorchestration.cli.run.RunOptions;
import io.github.drsorchestration.cli.run.ShortLaunches;
import io.github.drsorchestration.cli.run.SimulatedRun;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.time.Stopwatch;
import io.github.drsorchestration.testkit.explore.ExhaustiveExploration;
import io.github.drsorchestration.testkit.explore.Exploration;
import io.github.drsorchestration.testkit.explore.Explorer;
import io.github.drsorchestration.testkit.explore.FaultModel;
import io.github.drsorchestration.testkit.time.Pace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  @Mixin private final PlanOption planOption = new PlanOption();

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

  @Option(names = "--json", paramLabel = "FILE", description = "Write all figures there.")
  private @Nullable Path json;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write exploration.html and exploration.json there.")
  private @Nullable Path output;

  @Option(
      names = "--exhaustive",
      description = "Instead of random faults: every order of finishing and failing, once.")
  private boolean exhaustive;

  @Option(
      names = "--failures",
      paramLabel = "N",
      defaultValue = "1",
      description = "With --exhaustive: up to how many servers fail (default 1).")
  private int failures;

  @Option(
      names = "--max-runs",
      paramLabel = "N",
      defaultValue = "20000",
      description = "With --exhaustive: refuse more runs than this (default 20000).")
  private int most;

  @Option(names = "--plain", description = "Show no progress, also on a terminal.")
  private boolean plain;

  @Override
  public Integer call() {
    Stopwatch stopwatch = Stopwatch.started();
    Scenario scenario = argument.read();
    RecoveryPlan plan = planOption.choose(scenario, argument.file());
    Optional<ReportFiles> files = Optional.ofNullable(output).map(ReportFiles::in);
    checkOptions();
    PrintWriter out = Commands.out(spec);
    Terminal terminal = plain ? Terminal.PIPE : Terminal.detect();
    Counter counter = new Counter(out, terminal, stopwatch);
    Outcome outcome =
        exhaustive
            ? everyOrder(scenario, plan, counter, stopwatch)
            : manySeeds(scenario, plan, counter, stopwatch, files);
    outcome.lines().forEach(line -> out.println(line.painted(terminal.colours())));
    out.flush();
    return (outcome.broken() ? ExitCode.BROKEN : ExitCode.OK).code();
  }

  /**
   * What is to be told.
   *
   * @param broken whether the engine broke an invariant
   */
  private record Outcome(List<Line> lines, boolean broken) {}

  private void checkOptions() {
    if (seeds < 1 || (threads != null && threads < 1) || failures < 0) {
      throw new BadInputException("--seeds and --threads must be at least 1, --failures 0");
    }
    if (exhaustive && output != null) {
      throw new BadInputException("--output: there is no page of an exhaustive exploration");
    }
    if (json != null) {
      ReportFiles.checkWritable("--json", json);
    }
  }

  private Outcome manySeeds(
      Scenario scenario,
      RecoveryPlan plan,
      Counter counter,
      Stopwatch stopwatch,
      Optional<ReportFiles> files) {
    FaultModel model = faults.model(FaultSet.USUAL);
    Exploration exploration =
        explorer(scenario, plan)
            .seeds(seeds)
            .faults(model)
            .onProgress(done -> counter.done(done, seeds))
            .run();
    counter.ended();
    Duration took = stopwatch.elapsed();
    ExplorationDocument document = ExplorationDocument.of(exploration, model, this::replay);
    List<Path> written = write(files, exploration, document);
    return new Outcome(
        ExplorationText.of(exploration, took, this::replay, written),
        !document.defects().isEmpty());
  }

  private Outcome everyOrder(
      Scenario scenario, RecoveryPlan plan, Counter counter, Stopwatch stopwatch) {
    try {
      ExhaustiveExploration all =
          explorer(ShortLaunches.of(scenario), plan)
              .onProgress(counter::done)
              .exhaustive(failures, most);
      counter.ended();
      if (json != null) {
        ReportFiles.writeJson("--json", json, all);
      }
      return new Outcome(ExhaustiveText.of(all, stopwatch.elapsed()), !all.defects().isEmpty());
    } catch (InvalidValueException tooLarge) {
      throw new BadInputException(
          "--exhaustive: "
              + tooLarge.getMessage()
              + "; --max-runs allows more, --failures 0 needs less");
    }
  }

  private List<Path> write(
      Optional<ReportFiles> files, Exploration exploration, ExplorationDocument document) {
    List<Path> written = new ArrayList<>();
    files.ifPresent(
        some -> {
          String page = ExplorationHtml.render(exploration, document);
          written.addAll(some.write("exploration", page, document));
        });
    if (json != null) {
      ReportFiles.writeJson("--json", json, document);
      written.add(json);
    }
    return written;
  }

  private Explorer explorer(Scenario scenario, RecoveryPlan plan) {
    ExecutionKind kind = drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY;
    Explorer explorer =
        Exploration.of(
                seed ->
                    SimulatedRun.of(
                        scenario,
                        plan,
                        new RunOptions(kind, seed, Pace.asFastAsPossible()),
                        Audience.NONE))
            .from(from);
    return threads == null ? explorer : explorer.threads(threads);
  }

  /** The command that shows one of the runs again. */
  private String replay(long seed) {
    return "simulate "
        + argument.file()
        + " --seed "
        + seed
        + faults.repeated(FaultSet.USUAL)
        + planOption.asTyped()
        + (drill ? " --drill" : "");
  }
}
