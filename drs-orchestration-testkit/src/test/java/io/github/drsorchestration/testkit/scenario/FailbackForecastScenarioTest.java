package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.FailbackForecast;
import io.github.drsorchestration.api.report.FailbackPhase;
import io.github.drsorchestration.api.report.PhaseForecast;
import io.github.drsorchestration.core.service.forecast.CopyBasis;
import io.github.drsorchestration.core.service.forecast.Expectations;
import io.github.drsorchestration.core.service.forecast.PlanForecast;
import io.github.drsorchestration.core.service.forecast.PlanForecasts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailbackForecastScenarioTest {

  @Test
  void the_first_way_home_is_forecast_by_the_size_of_the_disks_with_a_wide_range() {
    Scene scene = Homeward.failedOver(wave("db").build(), wave("web").build());

    PlanForecast forecast = forecast(scene, Optional.empty(), Optional.empty());

    assertThat(forecast.copies()).contains(new CopyBasis(0, 2, 0));
    PhaseForecast copying = phase(forecast, FailbackPhase.COPYING);
    assertThat(copying.endP90()).isGreaterThan(copying.end().plus(copying.end().dividedBy(5)));
    assertThat(home(forecast).downtimeP90()).isLessThan(Duration.ofHours(2));
  }

  @Test
  void a_rate_makes_the_range_narrow() {
    Scene scene = Homeward.failedOver(wave("db").build());

    Duration slow =
        phase(forecast(scene, Optional.empty(), Optional.of(10)), FailbackPhase.COPYING).end();
    Duration fast =
        phase(forecast(scene, Optional.empty(), Optional.of(100)), FailbackPhase.COPYING).end();

    assertThat(slow).isGreaterThan(fast.multipliedBy(5));
  }

  @Test
  void the_next_way_home_is_forecast_by_the_copies_of_the_last_one() {
    Scene scene = Homeward.failedOver(wave("db").build(), wave("web").build());
    Homeward.approve(Homeward.toTheCutover(scene, Homeward.choice().build())).runUntilIdle();

    PlanForecast forecast = forecast(scene, Optional.empty(), Optional.empty());

    assertThat(forecast.copies()).contains(new CopyBasis(2, 0, 0));
    assertThat(phase(forecast, FailbackPhase.COPYING).end())
        .isBetween(Duration.ofHours(4), Duration.ofMinutes(250));
    PhaseForecast protecting = phase(forecast, FailbackPhase.REPROTECTING);
    assertThat(protecting.end().minus(protecting.start()))
        .isBetween(Duration.ofHours(4), Duration.ofMinutes(250));
  }

  @Test
  void of_a_recovery_only_what_it_launched_comes_home() {
    Scene scene = Homeward.failedOver(wave("db").build(), wave("web").build());
    String recovery = scene.execution().executionId();

    assertThat(forecast(scene, Optional.of(recovery), Optional.empty()).serverIds())
        .containsExactlyInAnyOrder(id("db"), id("web"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> forecast(scene, Optional.of("no-such"), Optional.empty()));
  }

  private static PlanForecast forecast(
      Scene scene, Optional<String> recovery, Optional<Integer> mbps) {
    return new PlanForecasts(scene.simulation().ports())
        .forecast(
            "plan",
            new Expectations(
                ExecutionKind.FAILBACK,
                Map.of(),
                Duration.ZERO,
                Duration.ZERO,
                recovery,
                mbps,
                false));
  }

  private static FailbackForecast home(PlanForecast forecast) {
    return forecast.forecast().failback().orElseThrow();
  }

  private static PhaseForecast phase(PlanForecast forecast, FailbackPhase phase) {
    return home(forecast).phases().stream()
        .filter(it -> it.phase() == phase)
        .findFirst()
        .orElseThrow();
  }
}
