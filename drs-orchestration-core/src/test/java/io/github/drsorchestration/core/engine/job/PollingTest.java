package io.github.drsorchestration.core.engine.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollingTest {

  private static final Instant SUBMITTED = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // servers out, seconds elapsed, interval
    "1, 0, 30",
    "1, 150, 30",
    "1, 151, 29",
    "1, 179, 1",
    "1, 180, 10",
    "2, 180, 20",
    "4, 180, 30",
    "100, 180, 30",
    "1, 1800, 10",
    "1, 1801, 30"
  })
  void without_experience_three_quiet_minutes_come_before_a_look_per_ten_seconds_and_server(
      int out, int elapsed, int interval) {
    assertThat(interval(out, elapsed, Optional.empty(), Optional.empty())).isEqualTo(interval);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 30", "1, 450, 30", "1, 470, 10", "1, 479, 1", "1, 480, 10"})
  void with_experience_the_quiet_time_is_four_fifths_of_what_it_took(
      int out, int elapsed, int interval) {
    assertThat(interval(out, elapsed, Optional.of(Duration.ofMinutes(10)), Optional.empty()))
        .isEqualTo(interval);
  }

  @ParameterizedTest
  @CsvSource({"600, 1", "620, 1", "621, 5", "2400, 5", "2401, 30"})
  void a_job_of_which_every_server_is_done_is_watched_closely_for_half_an_hour(
      int elapsed, int interval) {
    Optional<Instant> lastSeen = Optional.of(SUBMITTED.plusSeconds(600));

    assertThat(interval(0, elapsed, Optional.empty(), lastSeen)).isEqualTo(interval);
  }

  @Test
  void no_interval_is_ever_longer_than_thirty_seconds_or_shorter_than_one() {
    for (int out = 0; out <= 200; out += 7) {
      for (int elapsed = 0; elapsed < 20_000; elapsed += 13) {
        assertThat(interval(out, elapsed, Optional.of(Duration.ofMinutes(7)), Optional.empty()))
            .isBetween(1L, 30L);
      }
    }
  }

  private static long interval(
      int out, int elapsed, Optional<Duration> expected, Optional<Instant> lastSeen) {
    return Polling.interval(out, SUBMITTED, expected, lastSeen, SUBMITTED.plusSeconds(elapsed))
        .toSeconds();
  }
}
