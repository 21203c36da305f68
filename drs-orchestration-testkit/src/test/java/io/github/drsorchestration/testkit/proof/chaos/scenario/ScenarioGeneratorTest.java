package io.github.drsorchestration.testkit.proof.chaos.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScenarioGeneratorTest {

  @Test
  void no_call_stalls_twice_and_takes_longer_than_a_call_can() {
    LongStream.concat(LongStream.range(0, 2_000), LongStream.of(612_888))
        .forEach(
            seed ->
                assertThat(places(ChaosScenario.of(seed)))
                    .as("seed " + seed)
                    .doesNotHaveDuplicates());
  }

  private static List<String> places(ChaosScenario scenario) {
    return scenario.processFaults().stream()
        .map(it -> it.process() + " " + it.point() + " " + it.occurrence())
        .toList();
  }
}
