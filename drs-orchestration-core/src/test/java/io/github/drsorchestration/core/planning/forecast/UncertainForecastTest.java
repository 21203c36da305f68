package io.github.drsorchestration.core.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.planning.forecast.load.Estimate;
import io.github.drsorchestration.core.planning.forecast.load.JobOverhead;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UncertainForecastTest {

  private static final AccountRegion IRELAND = new AccountRegion("111122223333", "eu-west-1");
  private static final JobOverhead NOTHING = new JobOverhead(Duration.ZERO, Duration.ZERO);
  private static final Estimate LAUNCH =
      Estimate.between(Duration.ofMinutes(0), Duration.ofMinutes(100));

  @Test
  void a_wave_waits_for_the_slowest_of_its_servers() {
    assertThat(minutes(forecast(LAUNCH, 1).p50())).isCloseTo(50, within(5.0));
    // Of n uniform draws the largest is below x with probability x^n.
    assertThat(minutes(forecast(LAUNCH, 10).p50())).isCloseTo(93.3, within(1.5));
    assertThat(minutes(forecast(LAUNCH, 10).p90())).isCloseTo(98.95, within(1.0));
    assertThat(minutes(forecast(LAUNCH, 90).p50())).isCloseTo(99.23, within(0.3));
  }

  @Test
  void the_probability_of_a_target_is_the_share_of_the_rehearsals_that_met_it() {
    Forecast forecast =
        Forecaster.forecast(workload(LAUNCH, 2), Optional.of(Duration.ofMinutes(50)));

    assertThat(forecast.probability().orElseThrow()).isCloseTo(0.25, within(0.04));
    assertThat(forecast.rehearsals()).isEqualTo(1_000);
    assertThat(forecast(LAUNCH, 2).probability()).isEmpty();
  }

  @Test
  void the_waves_and_the_critical_path_are_those_of_one_rehearsal_in_the_middle() {
    Forecast forecast = forecast(LAUNCH, 20);
    List<CriticalStep> path = forecast.criticalPath();

    assertThat(path.get(path.size() - 1).to()).isEqualTo(forecast.p50());
    assertThat(forecast.waves().get(0).end()).isEqualTo(forecast.p50());
    assertThat(forecast.waves().get(0).endP90()).isEqualTo(forecast.p90());
  }

  @Test
  void everything_is_counted_from_the_declaration() {
    Workload early = workload(Estimate.exactly(minutes(10)), 1);
    Workload declared = new Workload(early.waves(), Map.of(), NOTHING, minutes(5));

    Forecast forecast = Forecaster.forecast(declared, Optional.of(minutes(14)));

    assertThat(forecast.p50()).isEqualTo(forecast.lowerBound()).isEqualTo(minutes(15));
    assertThat(forecast.waves().get(0).start()).isEqualTo(minutes(5));
    assertThat(forecast.criticalPath())
        .extracting(CriticalStep::kind)
        .containsExactly(StepKind.PREPARATION, StepKind.LAUNCH);
    assertThat(forecast.probability()).hasValue(0.0);
  }

  @Test
  void what_is_certain_is_rehearsed_once() {
    Forecast forecast = forecast(Estimate.exactly(Duration.ofMinutes(7)), 3);

    assertThat(forecast.rehearsals()).isEqualTo(1);
    assertThat(forecast.p50()).isEqualTo(forecast.p90()).isEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void a_server_is_waited_for_until_it_is_healthy() {
    ServerLoad slowToLaunch =
        new ServerLoad("s-1", IRELAND, exactly(10), Estimate.exactly(Duration.ZERO));
    ServerLoad slowToBeHealthy = new ServerLoad("s-2", IRELAND, exactly(6), exactly(9));
    Forecast forecast =
        Forecaster.forecast(workload(List.of(slowToLaunch, slowToBeHealthy)), Optional.empty());

    assertThat(forecast.p50()).isEqualTo(Duration.ofMinutes(15));
    assertThat(forecast.lowerBound()).isEqualTo(Duration.ofMinutes(15));
    assertThat(forecast.criticalPath().get(0).serverId()).hasValue("s-2");
  }

  @Test
  void earlier_launches_can_be_what_a_forecast_rests_on() {
    Estimate past = Estimate.past(List.of(minutes(12), minutes(8), minutes(20)));
    Forecast forecast = forecast(past, 30);

    assertThat(forecast.p50()).isEqualTo(minutes(20));
    assertThat(past.typical()).isEqualTo(minutes(12));
  }

  @Test
  void a_triangle_is_drawn_most_often_near_its_peak() {
    Estimate estimate = Estimate.around(minutes(0), minutes(10), minutes(40));
    Random random = new Random(1);
    double mean =
        IntStream.range(0, 20_000)
            .mapToObj(i -> estimate.draw(random))
            .mapToLong(Duration::toMillis)
            .average()
            .orElseThrow();

    assertThat(mean / 60_000).isCloseTo(50 / 3.0, within(0.3));
  }

  @Test
  void an_estimate_that_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> Estimate.between(minutes(2), minutes(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("PT2M is more than PT1M");
    assertThatThrownBy(() -> Estimate.past(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("durations must not be empty");
  }

  @Test
  void equal_workloads_have_equal_forecasts() {
    assertThat(forecast(LAUNCH, 5)).isEqualTo(forecast(LAUNCH, 5));
  }

  private static Forecast forecast(Estimate launch, int servers) {
    return Forecaster.forecast(workload(launch, servers));
  }

  private static Workload workload(Estimate launch, int servers) {
    return workload(
        IntStream.range(0, servers)
            .mapToObj(
                i -> new ServerLoad("s-" + i, IRELAND, launch, Estimate.exactly(Duration.ZERO)))
            .toList());
  }

  private static Workload workload(List<ServerLoad> servers) {
    return new Workload(List.of(WaveLoad.of("web", Set.of(), servers)), Map.of(), NOTHING);
  }

  private static Estimate exactly(int minutes) {
    return Estimate.exactly(minutes(minutes));
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static double minutes(Duration duration) {
    return duration.toMillis() / 60_000.0;
  }
}
