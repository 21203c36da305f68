package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;

/** Says how a plan is to be explored. Not thread-safe itself, but uses several threads. */
public final class Explorer {

  private final LongFunction<PreparedExecution> scenario;
  private FaultModel faults = FaultModel.usual();
  private int seeds = 1_000;
  private long from = 1;
  private int threads = Runtime.getRuntime().availableProcessors();
  private IntConsumer progress = done -> {};

  Explorer(LongFunction<PreparedExecution> scenario) {
    this.scenario = scenario;
  }

  /** How many seeds; 1,000 unless said otherwise. */
  public Explorer seeds(int value) {
    atLeastOne("seeds", value);
    seeds = value;
    return this;
  }

  /** The first seed, the others follow; 1 unless said otherwise. */
  public Explorer from(long value) {
    from = value;
    return this;
  }

  /** What goes wrong beside what the scenario says; {@link FaultModel#usual()} otherwise. */
  public Explorer faults(FaultModel value) {
    faults = value;
    return this;
  }

  /** How many threads; as many as there are processors unless said otherwise. */
  public Explorer threads(int value) {
    atLeastOne("threads", value);
    threads = value;
    return this;
  }

  /** Who is told, after each run and by the caller's thread, how many are done. */
  public Explorer onProgress(IntConsumer value) {
    progress = value;
    return this;
  }

  /**
   * Runs all seeds.
   *
   * @throws IllegalStateException if a run throws; the message names the seed
   */
  public Exploration run() {
    ExplorationTotals findings = new ExplorationTotals();
    ParallelWork.work(
        threads,
        seeds,
        number -> {
          long seed = from + number;
          return ExploredRun.of(seed, scenario.apply(seed), faults.faults());
        },
        run -> {
          findings.add(run);
          progress.accept(findings.outcomes().size());
        },
        number -> "seed " + (from + number));
    return new Exploration(findings);
  }

  /**
   * Runs the plan once for every order in which its launches can finish, with every choice of up to
   * so many that fail, in the world of the first seed and without random faults. The launches
   * should be short: where waves run side by side, each rank doubles the time.
   *
   * @param maxFailures up to how many servers fail in one run
   * @param maxRuns how many runs are worth while
   * @throws InvalidValueException if there are more; the message says how many
   */
  public ExhaustiveExploration exhaustive(int maxFailures, long maxRuns) {
    return new ExhaustiveSearch(scenario, from).run(maxFailures, maxRuns, threads, progress);
  }

  private static void atLeastOne(String field, int value) {
    if (value < 1) {
      throw new InvalidValueException(field, "must be at least 1, is " + value);
    }
  }
}
