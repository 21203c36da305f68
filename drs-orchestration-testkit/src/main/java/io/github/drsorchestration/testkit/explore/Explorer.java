package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;

/** Configures and runs an exploration. Not thread-safe itself, but uses several threads. */
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

  /** The number of seeds; 1,000 by default. */
  public Explorer seeds(int value) {
    atLeastOne("seeds", value);
    seeds = value;
    return this;
  }

  /** The first seed, which the others follow; 1 by default. */
  public Explorer from(long value) {
    from = value;
    return this;
  }

  /** The faults in addition to those of the scenario; {@link FaultModel#usual()} by default. */
  public Explorer faults(FaultModel value) {
    faults = value;
    return this;
  }

  /** The number of threads; by default one per processor. */
  public Explorer threads(int value) {
    atLeastOne("threads", value);
    threads = value;
    return this;
  }

  /** A listener for the number of runs done, called after each run on the caller's thread. */
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
    ExplorationTotals totals = new ExplorationTotals();
    ParallelWork.run(
        threads,
        seeds,
        number -> {
          long seed = from + number;
          return ExploredRun.of(seed, scenario.apply(seed), faults.faults());
        },
        run -> {
          totals.add(run);
          progress.accept(totals.outcomes().size());
        },
        number -> "seed " + (from + number));
    return new Exploration(totals);
  }

  /**
   * Runs the plan once for every order in which its launches can finish, with every choice of
   * failing servers, in the world of the first seed and without random faults. The launches should
   * be short: where waves run side by side, each rank doubles the time.
   *
   * @param maxFailures the maximum number of failing servers in one run
   * @param maxRuns the maximum number of runs
   * @throws InvalidValueException if more runs are needed; the message says how many
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
