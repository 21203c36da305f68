package io.github.drsorchestration.testkit.proof.chaos;

/**
 * A seed whose scenario breaks an invariant.
 *
 * @param seed the seed
 * @param asGenerated the result of its scenario
 * @param shrunk the result of the smallest scenario found that breaks the same invariant
 */
public record FailingSeed(long seed, TrialResult asGenerated, TrialResult shrunk) {

  /** The line of code that replays it, without other settings of the exploration. */
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
