package io.github.drsorchestration.lambda.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.core.service.readiness.Proof;
import io.github.drsorchestration.lambda.metric.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

  private static final Instant DRILLED = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant NOW = DRILLED.plus(Duration.ofDays(40));

  @Test
  void a_drill_that_proves_the_plan_as_it_is_has_both_ages() {
    assertThat(Housekeeping.metricsOf(drill(true), NOW))
        .isEqualTo(Map.of(Metric.DAYS_SINCE_DRILL, 40L, Metric.PROOF_AGE_DAYS, 40L));
  }

  @Test
  void a_drill_that_proves_nothing_any_more_is_still_the_last_one() {
    assertThat(Housekeeping.metricsOf(drill(false), NOW))
        .isEqualTo(Map.of(Metric.DAYS_SINCE_DRILL, 40L));
  }

  private static Proof drill(boolean valid) {
    return new Proof("e1", DRILLED, DRILLED.plus(Duration.ofDays(90)), valid);
  }
}
