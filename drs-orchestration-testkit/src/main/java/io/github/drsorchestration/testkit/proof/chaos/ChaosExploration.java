package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.testkit.proof.Tally;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/**
 * Runs the scenarios of many seeds on several threads, looking for one that breaks an invariant.
 *
 * <pre>{@code
 * ChaosReport explored = ChaosExploration.ofSeeds(0, 2_000).threads(2).run();
 *
 * assertThat(explored.failures()).as(explored.report()).isEmpty();
 * }</pre>
 */
public final class ChaosExploration {
  private final long from;
  private final long to;
  private LongFunction<ChaosScenario> scenarios = ChaosScenario::of;
  private int threads = Runtime.getRuntime().availableProcessors();
  private int maxFailures = 1;
  private LongConsumer progress = done -> {};

  private ChaosExploration(long from, long to) {
    this.from = from;
    this.to = to;
  }

  /** The seeds from the first, inclusive, to the last, exclusive. */
  public static ChaosExploration ofSeeds(long from, long to) {
    return new ChaosExploration(from, to);
  }

  /** Makes the scenario of a seed; {@link ChaosScenario#of(long)} by default. */
  public ChaosExploration of(LongFunction<ChaosScenario> value) {
    scenarios = value;
    return this;
  }

  /** The number of threads; by default one per processor. */
  public ChaosExploration threads(int value) {
    threads = value;
    return this;
  }

  /** Stops after this many failures; by default after the first. */
  public ChaosExploration stoppingAfter(int failures) {
    maxFailures = failures;
    return this;
  }

  /** A listener for the number of seeds done, called after each one on any thread. */
  public ChaosExploration onProgress(LongConsumer value) {
    progress = value;
    return this;
  }

  /** Runs the seeds. Failures are shrunk before they are returned. */
  public ChaosReport run() {
    AtomicLong next = new AtomicLong(from);
    AtomicLong done = new AtomicLong();
    AtomicInteger failed = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Part>> parts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        parts.add(pool.submit(() -> explore(next, done, failed)));
      }
      return gather(parts);
    } finally {
      pool.shutdown();
    }
  }

  private Part explore(AtomicLong next, AtomicLong done, AtomicInteger failed) {
    Part part = new Part(new Tally(), new ArrayList<>());
    for (long seed = next.getAndIncrement();
        seed < to && failed.get() < maxFailures;
        seed = next.getAndIncrement()) {
      TrialResult result = Trial.of(scenarios.apply(seed));
      part.tally().add(result.tally());
      if (result.violation().isPresent()) {
        failed.incrementAndGet();
        part.failures().add(new FailingSeed(seed, result, Shrinker.shrink(result, Trial::of)));
      }
      progress.accept(done.incrementAndGet());
    }
    return part;
  }

  private static ChaosReport gather(List<Future<Part>> parts) {
    Tally tally = new Tally();
    List<FailingSeed> failures = new ArrayList<>();
    for (Future<Part> future : parts) {
      try {
        tally.add(future.get().tally());
        failures.addAll(future.get().failures());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while exploring", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("a trial could not be made", e.getCause());
      }
    }
    failures.sort(Comparator.comparingLong(FailingSeed::seed));
    return new ChaosReport(tally, failures);
  }

  private record Part(Tally tally, List<FailingSeed> failures) {}
}
