package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.cli.chaos.ChaosDocument;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.JsonOption;
import io.github.drsorchestration.cli.option.ThreadsOption;
import io.github.drsorchestration.cli.output.JsonFile;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.cli.terminal.ProgressBar;
import io.github.drsorchestration.cli.terminal.Terminal;
import io.github.drsorchestration.cli.time.Stopwatch;
import io.github.drsorchestration.testkit.proof.chaos.ChaosExploration;
import io.github.drsorchestration.testkit.proof.chaos.ChaosReport;
import io.github.drsorchestration.testkit.proof.chaos.Trial;
import io.github.drsorchestration.testkit.proof.chaos.TrialResult;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Tests the engine itself with random scenarios. */
@Command(
    name = "chaos",
    description =
        "Test the engine itself: random plans, faults, requests and crashes, with the invariants"
            + " checked at every step.",
    mixinStandardHelpOptions = true)
@EndsWith(ExitCode.BROKEN)
public final class ChaosCommand implements Callable<Integer> {

  private static final List<String> OF_MANY_SEEDS =
      List.of("--seeds", "--from", "--threads", "--failures", "--json", "--plain");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "10000",
      description = "The number of scenarios, one per seed. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Option(
      names = "--from",
      paramLabel = "SEED",
      defaultValue = "0",
      description = "The first seed. Default: ${DEFAULT-VALUE}.")
  private long from;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--failures",
      paramLabel = "N",
      defaultValue = "1",
      description = "Stop after N broken invariants. Default: ${DEFAULT-VALUE}.")
  private int failures;

  @Option(
      names = "--failback",
      description =
          "Bring what was recovered home again, with faults, requests and crashes on that way too.")
  private boolean failback;

  @Option(
      names = "--replay",
      paramLabel = "SEED",
      description = "Run only the scenario of this seed, and describe it.")
  private @Nullable Long replayed;

  @Mixin private final JsonOption json = new JsonOption();

  @Option(names = "--plain", description = "Print progress as lines, even on a terminal.")
  private boolean plain;

  @Override
  public Integer call() {
    UsageException.requireAtLeast(1, "--seeds", seeds);
    UsageException.requireAtLeast(1, "--failures", failures);
    if (replayed != null) {
      refuseIgnored(Objects.requireNonNull(spec, "spec").commandLine().getParseResult());
    }
    Optional<JsonFile> file = json.file();
    boolean held = replayed == null ? explore(file) : replay(Output.lines(spec), replayed);
    return (held ? ExitCode.OK : ExitCode.BROKEN).code();
  }

  private static void refuseIgnored(ParseResult arguments) {
    OF_MANY_SEEDS.stream()
        .filter(arguments::hasMatchedOption)
        .findFirst()
        .ifPresent(
            option -> {
              throw new UsageException(option + " cannot be used with --replay");
            });
  }

  private boolean explore(Optional<JsonFile> file) {
    Stopwatch stopwatch = Stopwatch.started();
    Console console = json.console(spec, plain ? Terminal.PIPE : Terminal.detect());
    ProgressBar progress = new ProgressBar(console, stopwatch);
    ChaosExploration exploration =
        ChaosExploration.ofSeeds(from, from + seeds)
            .of(scenarios())
            .stoppingAfter(failures)
            .onProgress(done -> progress.done(Math.toIntExact(done), seeds));
    threads.count().ifPresent(exploration::threads);
    ChaosReport explored = exploration.run();
    progress.clear();
    ChaosDocument document = ChaosDocument.of(explored, from, stopwatch.elapsed());
    report(console, explored, document);
    file.ifPresent(json -> json.write(document));
    json.print(spec, document);
    return explored.failures().isEmpty();
  }

  private void report(Console console, ChaosReport explored, ChaosDocument document) {
    console.printText(explored.report());
    explored
        .failures()
        .forEach(
            failing ->
                console.println(
                    "Replay: drs-orchestration chaos "
                        + (failback ? "--failback " : "")
                        + "--replay "
                        + failing.seed()));
    console.println(
        String.format(
            Locale.ROOT,
            "%,d seeds from %d in %s, %.0f/s: %s",
            document.seeds(),
            from,
            Clock.of(document.took()),
            document.seedsPerSecond(),
            explored.failures().isEmpty()
                ? "every invariant held."
                : Plural.of(explored.failures().size(), "seed") + " broke an invariant."));
  }

  private LongFunction<ChaosScenario> scenarios() {
    return failback ? ChaosScenario::withFailback : ChaosScenario::of;
  }

  private boolean replay(Console console, long seed) {
    TrialResult result = Trial.of(scenarios().apply(seed));
    if (result.violation().isPresent()) {
      return shrink(console, seed);
    }
    console.printText(result.text());
    console.println("Every invariant held; digest " + result.digest());
    return true;
  }

  /** Shrinks the scenario to what still breaks the invariant. */
  private boolean shrink(Console console, long seed) {
    ChaosReport explored =
        ChaosExploration.ofSeeds(seed, seed + 1).of(scenarios()).threads(1).run();
    explored.failures().forEach(failing -> console.printText(failing.toString()));
    return explored.failures().isEmpty();
  }
}
