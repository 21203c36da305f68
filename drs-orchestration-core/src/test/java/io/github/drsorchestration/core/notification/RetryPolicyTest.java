package io.github.drsorchestration.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final RetryPolicy POLICY =
      new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(1), 4, Duration.ofHours(1));

  @Test
  void waits_grow_to_the_longest() {
    assertThat(next(1, START, Duration.ZERO)).isEqualTo("PT10S");
    assertThat(next(2, START, Duration.ZERO)).isEqualTo("PT30S");
    assertThat(next(3, START, Duration.ZERO)).isEqualTo("PT1M");
  }

  @Test
  void attempts_and_time_are_limited() {
    assertThat(next(4, START, Duration.ZERO)).isEqualTo("never");
    assertThat(next(3, START.plus(Duration.ofMinutes(59)), Duration.ZERO)).isEqualTo("PT1M");
    assertThat(next(3, START.plusSeconds(59 * 60 + 1), Duration.ZERO)).isEqualTo("never");
  }

  @Test
  void who_asks_for_a_longer_pause_gets_it_as_far_as_there_is_time() {
    assertThat(next(1, START, Duration.ofMinutes(5))).isEqualTo("PT5M");
    assertThat(next(1, START, Duration.ofHours(2))).isEqualTo("never");
  }

  private static String next(int attempts, Instant failedAt, Duration atLeast) {
    return POLICY
        .next(attempts, START, failedAt, atLeast)
        .map(at -> Duration.between(failedAt, at).toString())
        .orElse("never");
  }
}
