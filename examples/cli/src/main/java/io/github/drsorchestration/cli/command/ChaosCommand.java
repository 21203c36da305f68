package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.cli.chaos.ChaosDocument;
import io.github.drsorchestration.cli.progress.Clock;
import io.github.drsorchestration.cli.progress.Counter;
import io.github.drsorchestration.cli.progress.Terminal;
import io.github.drsorchestration.cli.reading.BadInputException;
import io.github.drsorchestration.cli.time.Stopwatch;
import io.github.drsorchestration.testkit.proof.chaos.ChaosExploration;
import io.github.drsorchestration.testkit.proof.chaos.ChaosReport;
import io.github.drsorchestration.testkit.proof.chaos.Trial;
import io.github.drsorchestration.testkit.proof.chaos.TrialResult;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts the engine itself to the proof, for as long as one likes. */
@Command(
    name = "chaos",
    description =
        "Put the engine through random plans, faults, requests and crashes, and hold every step"
            + " against the invariants.",
    mixinStandardHelpOptions = true)
public final class ChaosCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many scenarios (default 10000).")
  private int seeds;

  @Option(
      names = "--from",
      paramLabel = "SEED",
      defaultValue = "0",
      description = "The first seed (default 0); the others follow.")
  private long from;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads; all processors by default.")
  private @Nullable Integer threads;

  @Option(
      names = "--failures",
      paramLabel = "N",
      defaultValue = "1",
      description = "After how many broken invariants to stop (default 1).")
  private int failures;

  @Option(
      names = "--replay",
      paramLabel = "SEED",
      description = "Instead: show the scenario of this seed, and what became of it.")
  private @Nullable Long replayed;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all counts there.")
  private @Nullable Path json;

  @Option(names = "--plain", description = "Show progress by the line, also on a terminal.")
  private boolean plain;

  @Override
  public Integer call() {
    if (seeds < 1 || failures < 1 || (threads != null && threads < 1)) {
      throw new BadInputException("--seeds, --failures and --threads must be at least 1");
    }
    if (json != null) {
      ReportFiles.checkWritable("--json", json);
    }
    PrintWriter out = Commands.out(spec);
    boolean held = replayed == null ? explore(out) : replay(out, replayed);
    out.flush();
    return (held ? ExitCode.OK : ExitCode.BROKEN).code();
  }

  private boolean explore(PrintWriter out) {
    Stopwatch stopwatch = Stopwatch.started();
    Terminal terminal = plain ? Terminal.PIPE : Terminal.detect();
    Counter counter = new Counter(out, terminal, stopwatch).everyTenth();
    ChaosExploration exploration =
        ChaosExploration.ofSeeds(from, from + seeds)
            .stoppingAfter(failures)
            .onProgress(done -> counter.done(Math.toIntExact(done), seeds));
    if (threads != null) {
      exploration.threads(threads);
    }
    ChaosReport explored = exploration.run();
    counter.ended();
    ChaosDocument document = ChaosDocument.of(explored, from, stopwatch.elapsed());
    out.println(explored.report());
    explored
        .failures()
        .forEach(
            failing -> out.println("Replay: drs-orchestration chaos --replay " + failing.seed()));
    out.println(
        String.format(
            Locale.ROOT,
            "%,d seeds from %d in %s, %.0f/s: %s",
            document.seeds(),
            from,
            Clock.of(document.took()),
            document.seedsPerSecond(),
            explored.failures().isEmpty()
                ? "every invariant held."
                : explored.failures().size() + " broke an invariant."));
    if (json != null) {
      ReportFiles.writeJson("--json", json, document);
    }
    return explored.failures().isEmpty();
  }

  private static boolean replay(PrintWriter out, long seed) {
    TrialResult result = Trial.of(ChaosScenario.of(seed));
    if (result.violation().isPresent()) {
      return exploreOne(out, seed);
    }
    out.println(result.text());
    out.println("Every invariant held; digest " + result.digest());
    return true;
  }

  /** With the scenario shrunk to what breaks the invariant. */
  private static boolean exploreOne(PrintWriter out, long seed) {
    ChaosReport explored = ChaosExploration.ofSeeds(seed, seed + 1).threads(1).run();
    explored.failures().forEach(out::println);
    return explored.failures().isEmpty();
  }
}
