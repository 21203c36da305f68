package io.github.drsorchestration.cli.chaos;

import io.github.drsorchestration.testkit.proof.chaos.ChaosReport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of random scenarios as a JSON document.
 *
 * @param schemaVersion the form of this document
 * @param from the first seed
 * @param seeds how many were run
 * @param took the real time
 * @param counts how often what happened, by kind and name
 * @param neverTaken the transitions of the engine's tables that no execution took
 * @param failures the seeds that broke an invariant
 */
public record ChaosDocument(
    int schemaVersion,
    long from,
    long seeds,
    Duration took,
    Map<String, Map<String, Long>> counts,
    List<String> neverTaken,
    List<Failure> failures) {

  /**
   * A seed that broke an invariant.
   *
   * @param shrunk the smallest scenario that breaks it, and the end of its history
   */
  public record Failure(long seed, String invariant, String shrunk) {}

  public static ChaosDocument of(ChaosReport explored, long from, Duration took) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    explored.tally().kinds().forEach(kind -> counts.put(kind, explored.tally().of(kind)));
    List<Failure> failures =
        explored.failures().stream()
            .map(
                failing ->
                    new Failure(
                        failing.seed(),
                        failing.shrunk().violation().orElseThrow().toString(),
                        failing.shrunk().text()))
            .toList();
    long seeds = explored.tally().of("totals", "seeds");
    return new ChaosDocument(1, from, seeds, took, counts, explored.neverTaken(), failures);
  }

  public double seedsPerSecond() {
    return seeds * 1000.0 / Math.max(1, took.toMillis());
  }
}
