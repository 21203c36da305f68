package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import java.util.Iterator;

/** Shrinks a failing scenario: removes whatever the failure does not need. */
final class Shrinker {
  private static final int MAX_TRIALS = 800;

  private Shrinker() {}

  /** The smallest scenario found that breaks the same invariant. */
  static TrialResult shrink(TrialResult failure, Trials trials) {
    String invariant = failure.violation().orElseThrow().invariant();
    TrialResult smallest = failure;
    int left = MAX_TRIALS;
    boolean smaller = true;
    while (smaller && left > 0) {
      smaller = false;
      Iterator<ChaosScenario> candidates = ScenarioReductions.than(smallest.scenario()).iterator();
      while (!smaller && left > 0 && candidates.hasNext()) {
        left--;
        TrialResult result = trials.run(candidates.next());
        if (result.violation().filter(it -> it.invariant().equals(invariant)).isPresent()) {
          smallest = result;
          smaller = true;
        }
      }
    }
    return smallest;
  }

  /** Runs a scenario. */
  interface Trials {
    TrialResult run(ChaosScenario scenario);
  }
}
