package io.github.drsorchestration.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthTest {

  @Test
  void the_exponent_tells_linear_from_quadratic() {
    assertThat(Growth.exponent(Map.of(10, 5.0, 100, 50.0, 1_000, 500.0)))
        .isCloseTo(1, within(1e-9));
    assertThat(Growth.exponent(Map.of(10, 100.0, 100, 10_000.0))).isCloseTo(2, within(1e-9));
  }
}
