package io.github.drsorchestration.testkit.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Thousands of plans with random faults, in which no invariant is broken. */
class ChaosExplorationTest {
  private static final long SEEDS = 2_000;

  @Test
  void every_invariant_holds_whatever_goes_wrong() {
    ChaosReport explored = ChaosExploration.ofSeeds(0, SEEDS).run();

    assertThat(explored.failures()).as(explored::report).isEmpty();
    assertThat(explored.tally().of("totals", "seeds")).isEqualTo(SEEDS);
  }

  @Test
  void a_seed_gives_one_history_byte_for_byte_on_every_java_platform() throws IOException {
    Map<Long, String> digests = new TreeMap<>();
    for (long seed : expectedDigests().keySet()) {
      digests.put(seed, Trial.of(ChaosScenario.of(seed)).digest());
    }

    assertThat(digests)
        .as("Where the engine or the scenarios were changed on purpose, put this into digests.txt")
        .isEqualTo(expectedDigests());
  }

  private static Map<Long, String> expectedDigests() throws IOException {
    Map<Long, String> digests = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ChaosExplorationTest.class.getResourceAsStream("digests.txt")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split(" ", -1))
          .forEach(parts -> digests.put(Long.parseLong(parts[0]), parts[1]));
    }
    return digests;
  }
}
