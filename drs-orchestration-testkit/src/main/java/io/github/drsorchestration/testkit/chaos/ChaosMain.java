package io.github.drsorchestration.testkit.chaos;

import io.github.drsorchestration.core.time.SystemTime;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Explores seeds from the command line, for as long as one likes.
 *
 * <pre>{@code
 * java -cp … io.github.drsorchestration.testkit.chaos.ChaosMain --seeds 1000 --from 0 --threads 2
 * java -cp … io.github.drsorchestration.testkit.chaos.ChaosMain --replay 363
 * }</pre>
 *
 * <p>It exits with 1 where an invariant was broken, and prints the smallest scenario that does it.
 */
public final class ChaosMain {
  private static final int TELL_EVERY = 1_000;

  private final PrintStream out;
  private final Map<String, Long> options;

  private ChaosMain(PrintStream out, Map<String, Long> options) {
    this.out = out;
    this.options = options;
  }

  public static void main(String[] args) {
    boolean well = new ChaosMain(System.out, options(args)).run();
    System.exit(well ? 0 : 1);
  }

  private static Map<String, Long> options(String... args) {
    Map<String, Long> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], Long.parseLong(args[i + 1]));
    }
    return options;
  }

  private boolean run() {
    Long replayed = options.get("--replay");
    return replayed != null ? replay(replayed) : explore();
  }

  private boolean replay(long seed) {
    TrialResult result = Trial.of(Scenario.of(seed));
    if (result.violation().isPresent()) {
      out.println(new Failing(seed, result, Shrinker.shrink(result, Trial::of)));
      return false;
    }
    out.println(ScenarioText.of(result));
    out.println("Every invariant holds; digest " + result.digest());
    return true;
  }

  private boolean explore() {
    long from = options.getOrDefault("--from", 0L);
    long seeds = options.getOrDefault("--seeds", 1_000L);
    long threads =
        options.getOrDefault("--threads", (long) Runtime.getRuntime().availableProcessors());
    try (SystemTime time = new SystemTime()) {
      Instant began = time.now();
      Explored explored =
          Exploration.ofSeeds(from, from + seeds)
              .onThreads(Math.toIntExact(threads))
              .stoppingAfter(Math.toIntExact(options.getOrDefault("--failures", 1L)))
              .telling(done -> tell(done, seeds, Duration.between(began, time.now())))
              .run();
      out.println(explored.report());
      out.println("took " + Duration.between(began, time.now()));
      return explored.failures().isEmpty();
    }
  }

  private void tell(long done, long seeds, Duration taken) {
    if (done % TELL_EVERY == 0) {
      out.printf("%,d of %,d seeds after %d s%n", done, seeds, taken.toSeconds());
    }
  }
}
