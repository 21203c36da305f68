package io.github.drsorchestration.testkit.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import org.junit.jupiter.api.Test;

/** Recoveries with random faults that are brought home again. */
class FailbackChaosTest {

  private static final long SEEDS = 200;

  @Test
  void every_invariant_holds_on_the_way_home() {
    ChaosReport explored = ChaosExploration.ofSeeds(0, SEEDS).of(ChaosScenario::withFailback).run();

    assertThat(explored.failures()).as(explored::report).isEmpty();
  }
}
