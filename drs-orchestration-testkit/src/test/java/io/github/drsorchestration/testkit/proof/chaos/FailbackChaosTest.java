package io.github.drsorchestration.testkit.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recoveries with random faults that are brought home again. */
class FailbackChaosTest {

  private static final long SEEDS = 100;

  @Test
  void every_invariant_holds_on_the_way_home() {
    ChaosReport explored = ChaosExploration.ofSeeds(0, SEEDS).of(ChaosScenario::withFailback).run();

    assertThat(explored.failures()).as(explored::report).isEmpty();
  }

  /**
   * Retried servers without a way home, waves of which nothing had failed over, and machines on
   * premises, which have no instance to be audited and whose jobs DRS may list late, or without
   * their servers.
   */
  @ParameterizedTest
  @ValueSource(
      longs = {
        20_204, 20_426, 20_456, 30_724, 31_747, 31_992, 36_218, 37_533, 200_009, 200_016, 200_018,
        1_000_089, 1_000_213
      })
  void what_seeds_have_found_stays_mended(long seed) {
    assertThat(Trial.of(ChaosScenario.withFailback(seed)).violation()).isEmpty();
  }
}
