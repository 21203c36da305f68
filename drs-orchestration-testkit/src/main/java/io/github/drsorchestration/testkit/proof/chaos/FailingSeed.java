package io.github.drsorchestration.testkit.proof.chaos;

/**
 * A seed whose scenario breaks an invariant.
 *
 * @param seed the seed
 * @param asDrawn what came of its scenario
 * @param shrunk what came of the smallest scenario that breaks the same invariant
 */
public record FailingSeed(long seed, TrialResult asDrawn, TrialResult shrunk) {

  /** The line that replays it; after {@code ofSeeds} comes whatever else was said of the seeds. */
  public String replay() {
    return "Exploration.ofSeeds(" + seed + ", " + (seed + 1) + ").run()";
  }

  @Override
  public String toString() {
    return "Seed "
        + seed
        + ": "
        + shrunk.violation().orElseThrow()
        + "\nReplay: "
        + replay()
        + "\n\n"
        + shrunk.text();
  }
}
