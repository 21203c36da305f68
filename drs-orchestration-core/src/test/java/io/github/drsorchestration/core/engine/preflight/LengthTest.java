package io.github.drsorchestration.core.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest {

  @ParameterizedTest
  @CsvSource({
    "PT12M, 12 minutes",
    "PT1M, 1 minute",
    "PT1H5M, 1 hour 5 minutes",
    "PT90S, 1 minute 30 seconds",
    "P2DT3H4M, 2 days 3 hours",
    "PT0.5S, less than a second",
  })
  void a_duration_is_told_in_its_two_largest_units(Duration duration, String text) {
    assertThat(Length.of(duration)).isEqualTo(text);
  }
}
