package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.exploration.ExhaustiveText;
import io.github.drsorchestration.cli.exploration.ExplorationDocument;
import io.github.drsorchestration.cli.exploration.ExplorationHtml;
import io.github.drsorchestration.cli.exploration.ExplorationText;
import io.github.drsorchestration.cli.option.ExhaustiveOptions;
import io.github.drsorchestration.cli.option.FaultOptions;
import io.github.drsorchestration.cli.option.FaultSet;
import io.github.drsorchestration.cli.option.FileArgument;
import io.github.drsorchestration.cli.option.JsonOption;
import io.github.drsorchestration.cli.option.PlanOption;
import io.github.drsorchestration.cli.option.ThreadsOption;
import io.github.drsorchestration.cli.output.JsonFile;
import io.github.drsorchestration.cli.output.ReportFiles;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.progress.ExecutionObserver;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.simulation.RunOptions;
import io.github.drsorchestration.cli.simulation.SimulatedRun;
import io.github.drsorchestration.cli.simulation.UniformLaunches;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.ProgressBar;
import io.github.drsorchestration.cli.terminal.Terminal;
import io.github.drsorchestration.cli.time.Stopwatch;
import io.github.drsorchestration.testkit.explore.ExhaustiveExploration;
import io.github.drsorchestration.testkit.explore.Exploration;
import io.github.drsorchestration.testkit.explore.Explorer;
import io.github.drsorchestration.testkit.explore.FaultModel;
import io.github.drsorchestration.testkit.time.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

/** Runs a plan in many simulated worlds, and tells how it ends and how long it takes. */
@Command(
    name = "explore",
    description =
        "Run a recovery plan in many simulated worlds with random faults: how it ends, and how long"
            + " it takes.",
    mixinStandardHelpOptions = true)
@EndsWith(ExitCode.BROKEN)
public final class ExploreCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final FileArgument file = new FileArgument();
  @Mixin private final PlanOption planOption = new PlanOption();

  @Option(names = "--drill", description = "Run drills instead of recoveries.")
  private boolean drill;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1000",
      description = "The number of worlds, one per seed. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Option(
      names = "--from",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The first seed. Default: ${DEFAULT-VALUE}.")
  private long from;

  @Mixin private final ThreadsOption threads = new ThreadsOption();
  @Mixin private final FaultOptions faults = new FaultOptions();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write exploration.html and exploration.json to DIR.")
  private @Nullable Path output;

  @Mixin private final ExhaustiveOptions exhaustive = new ExhaustiveOptions();

  @Option(names = "--plain", description = "Print progress as lines, even on a terminal.")
  private boolean plain;

  @Override
  public Integer call() {
    Stopwatch stopwatch = Stopwatch.started();
    UsageException.requireAtLeast(1, "--seeds", seeds);
    exhaustive.check(Objects.requireNonNull(spec, "spec").commandLine().getParseResult());
    Scenario scenario = file.read();
    RecoveryPlan plan = planOption.choose(scenario, file.path());
    Console console = json.console(spec, plain ? Terminal.PIPE : Terminal.detect());
    boolean held =
        exhaustive.exhaustive()
            ? everyOrder(scenario, plan, console, stopwatch)
            : manySeeds(scenario, plan, console, stopwatch);
    return (held ? ExitCode.OK : ExitCode.BROKEN).code();
  }

  private boolean manySeeds(
      Scenario scenario, RecoveryPlan plan, Console console, Stopwatch stopwatch) {
    Optional<ReportFiles> directory = Optional.ofNullable(output).map(ReportFiles::in);
    Optional<JsonFile> jsonFile = json.file();
    FaultModel model = faults.model(FaultSet.USUAL);
    ProgressBar progress = new ProgressBar(console, stopwatch);
    Exploration exploration =
        explorer(scenario, plan)
            .seeds(seeds)
            .faults(model)
            .onProgress(done -> progress.done(done, seeds))
            .run();
    progress.clear();
    Duration elapsed = stopwatch.elapsed();
    ExplorationDocument document = ExplorationDocument.of(exploration, model, this::replay);
    List<Path> written = new ArrayList<>();
    directory.ifPresent(
        files -> {
          String page = ExplorationHtml.render(exploration, document);
          written.addAll(files.write("exploration", page, document));
        });
    jsonFile.ifPresent(target -> target.write(document));
    json.path().ifPresent(written::add);
    json.print(spec, document);
    console.println(ExplorationText.of(exploration, elapsed, this::replay, written));
    return document.defects().isEmpty();
  }

  private boolean everyOrder(
      Scenario scenario, RecoveryPlan plan, Console console, Stopwatch stopwatch) {
    Optional<ReportFiles> directory = Optional.ofNullable(output).map(ReportFiles::in);
    Optional<JsonFile> jsonFile = json.file();
    ProgressBar progress = new ProgressBar(console, stopwatch);
    try {
      ExhaustiveExploration exploration =
          explorer(UniformLaunches.of(scenario), plan)
              .onProgress(progress::done)
              .exhaustive(exhaustive.failures(), exhaustive.maxRuns());
      progress.clear();
      List<Path> written = new ArrayList<>();
      directory.ifPresent(
          files -> {
            String page = ExplorationHtml.render(exploration, kind());
            written.addAll(files.write("exploration", page, exploration));
          });
      jsonFile.ifPresent(target -> target.write(exploration));
      json.path().ifPresent(written::add);
      json.print(spec, exploration);
      console.println(ExhaustiveText.of(exploration, stopwatch.elapsed(), written));
      return exploration.defects().isEmpty();
    } catch (InvalidValueException tooLarge) {
      throw new UsageException(
          "--exhaustive: "
              + tooLarge.getMessage()
              + "; raise --max-runs, or lower --failures to 0");
    }
  }

  private Explorer explorer(Scenario scenario, RecoveryPlan plan) {
    Explorer explorer =
        Exploration.of(
                seed ->
                    SimulatedRun.of(
                        scenario,
                        plan,
                        new RunOptions(kind(), seed, Pace.asFastAsPossible()),
                        ExecutionObserver.NONE))
            .from(from);
    threads.count().ifPresent(explorer::threads);
    return explorer;
  }

  private ExecutionKind kind() {
    return drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY;
  }

  /** The command that replays one of the runs. */
  private String replay(long seed) {
    return "simulate "
        + file.path()
        + " --seed "
        + seed
        + faults.repeated(FaultSet.USUAL)
        + planOption.asTyped()
        + (drill ? " --drill" : "");
  }
}
