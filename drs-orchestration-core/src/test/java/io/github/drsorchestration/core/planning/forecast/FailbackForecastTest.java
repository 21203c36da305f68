package io.github.drsorchestration.core.planning.forecast;

import static io.github.drsorchestration.core.planning.forecast.BenchmarkPlans.IRELAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.FailbackForecast;
import io.github.drsorchestration.api.report.FailbackPhase;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.report.PhaseForecast;
import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.api.report.WaveForecast;
import io.github.drsorchestration.core.planning.forecast.load.Estimate;
import io.github.drsorchestration.core.planning.forecast.load.FailbackLoad;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import io.github.drsorchestration.core.planning.forecast.load.JobOverhead;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Copies take hours, launches ten minutes, and nothing is uncertain unless a test says so. */
class FailbackForecastTest {

  private static final WaveLoad DATABASES =
      WaveLoad.of("databases", Set.of(), List.of(server("db-1"), server("db-2")));
  private static final WaveLoad WEB =
      WaveLoad.of("web", Set.of("databases"), List.of(server("web-1")));

  @Test
  void a_wave_begins_with_its_first_copy_and_launches_the_others_when_they_are_there() {
    Forecast forecast = forecast(Set.of(), Duration.ZERO, DATABASES);

    assertThat(forecast.waves())
        .containsExactly(
            new WaveForecast(
                "databases", 2, 2, hours(4, 1), hours(4, 1), hours(9, 11), hours(9, 11)));
    assertThat(forecast.failback().map(FailbackForecast::downtimeP50)).contains(hours(5, 10));
  }

  @Test
  void a_wave_that_waits_for_all_of_its_copies_keeps_the_downtime_short() {
    Forecast forecast = forecast(Set.of("databases"), Duration.ZERO, DATABASES);

    assertThat(forecast.waves())
        .containsExactly(
            new WaveForecast(
                "databases", 2, 1, hours(9, 1), hours(9, 1), hours(9, 11), hours(9, 11)));
    assertThat(forecast.failback().map(FailbackForecast::downtimeP50)).contains(hours(0, 10));
    assertThat(forecast.failback().map(FailbackForecast::downtimeLowerBound))
        .contains(hours(0, 10));
    assertThat(forecast.lowerBound()).isEqualTo(forecast.p50());
  }

  @Test
  void the_approval_is_told_apart_from_the_copies_and_from_the_downtime() {
    Forecast forecast = forecast(Set.of("databases"), hours(1, 0), DATABASES, WEB);

    assertThat(forecast.failback().orElseThrow().phases())
        .containsExactly(
            phase(FailbackPhase.REVERSING, hours(0, 0), hours(0, 1)),
            phase(FailbackPhase.COPYING, hours(0, 0), hours(9, 1)),
            phase(FailbackPhase.APPROVAL, hours(9, 1), hours(10, 1)),
            phase(FailbackPhase.CUTOVER, hours(10, 1), hours(10, 21)),
            phase(FailbackPhase.REPROTECTING, hours(10, 21), hours(13, 21)),
            phase(FailbackPhase.CLEANING_UP, hours(13, 21), hours(13, 31)));
    assertThat(forecast.failback().map(FailbackForecast::downtimeP50)).contains(hours(0, 20));
    assertThat(forecast.lowerBound()).isEqualTo(hours(10, 21)).isEqualTo(forecast.p50());
  }

  @Test
  void one_approval_is_enough_however_many_waves_begin_after_it() {
    WaveLoad other = WaveLoad.of("other", Set.of(), List.of(server("db-1")));
    Forecast forecast = forecast(Set.of("databases"), hours(1, 0), DATABASES, other);

    assertThat(forecast.waves())
        .extracting(WaveForecast::wave, WaveForecast::launch)
        .containsExactly(tuple("databases", hours(9, 1)), tuple("other", hours(5, 1)));
  }

  @Test
  void the_critical_path_begins_with_the_copy_that_was_waited_for() {
    Forecast forecast = forecast(Set.of("databases"), hours(1, 0), DATABASES, WEB);

    assertThat(forecast.criticalPath())
        .extracting(CriticalStep::kind)
        .containsExactly(StepKind.COPY, StepKind.APPROVAL, StepKind.LAUNCH, StepKind.LAUNCH);
    assertThat(forecast.criticalPath().get(0).serverId()).contains("db-2");
    assertThat(forecast.criticalPath().get(0).to()).isEqualTo(hours(9, 1));
  }

  @Test
  void a_late_copy_is_on_the_critical_path_of_its_wave() {
    assertThat(forecast(Set.of(), hours(1, 0), DATABASES, WEB).criticalPath())
        .extracting(CriticalStep::kind)
        .containsExactly(StepKind.COPY, StepKind.LAUNCH, StepKind.LAUNCH);
  }

  @Test
  void the_promise_is_about_the_downtime() {
    Workload workload = workload(Set.of("databases"), Estimate.exactly(hours(9, 0)), hours(1, 0));

    assertThat(Forecaster.forecast(workload, Optional.of(hours(0, 10))).probability())
        .contains(1.0);
    assertThat(Forecaster.forecast(workload, Optional.of(hours(0, 9))).probability()).contains(0.0);
  }

  @Test
  void an_uncertain_copy_makes_the_end_uncertain_and_not_the_downtime() {
    Estimate copy = Estimate.between(hours(8, 0), hours(10, 0));
    Forecast forecast = Forecaster.forecast(workload(Set.of("databases"), copy, Duration.ZERO));

    assertThat(forecast.p90()).isBetween(hours(9, 30), hours(10, 11));
    assertThat(forecast.p50()).isBetween(hours(8, 50), hours(9, 30));
    assertThat(forecast.failback().map(FailbackForecast::downtimeP90)).contains(hours(0, 10));
  }

  @Test
  void a_wave_without_servers_asks_nobody() {
    WaveLoad none = WaveLoad.of("none", Set.of(), List.of());
    WaveLoad web = WaveLoad.of("web", Set.of("none"), List.of(server("web-1")));
    Forecast forecast = forecast(Set.of(), hours(1, 0), none, web);

    assertThat(forecast.p50()).isEqualTo(hours(3, 11)).isEqualTo(forecast.lowerBound());
    assertThat(forecast.failback().map(FailbackForecast::downtimeLowerBound))
        .contains(hours(0, 10));
  }

  private static PhaseForecast phase(FailbackPhase phase, Duration start, Duration end) {
    return new PhaseForecast(phase, start, end, end);
  }

  private static Workload workload(Set<String> waitingForAll, Estimate slow, Duration approval) {
    return workload(waitingForAll, slow, approval, DATABASES);
  }

  private static Forecast forecast(
      Set<String> waitingForAll, Duration approval, WaveLoad... waves) {
    return Forecaster.forecast(
        workload(waitingForAll, Estimate.exactly(hours(9, 0)), approval, waves));
  }

  private static Workload workload(
      Set<String> waitingForAll, Estimate slow, Duration approval, WaveLoad... waves) {
    FailbackLoad failback =
        new FailbackLoad(
            Estimate.exactly(hours(0, 1)),
            Map.of(
                "db-1", Estimate.exactly(hours(4, 0)),
                "db-2", slow,
                "web-1", Estimate.exactly(hours(2, 0))),
            waitingForAll,
            new FixedWait(StepKind.APPROVAL, "approval of the cutover", approval),
            Map.of("db-1", Estimate.exactly(hours(3, 0))),
            Estimate.exactly(hours(0, 10)));
    return new Workload(
        List.of(waves),
        Map.of(),
        new JobOverhead(Duration.ZERO, Duration.ZERO),
        Duration.ZERO,
        Optional.of(failback));
  }

  private static ServerLoad server(String id) {
    return new ServerLoad(id, IRELAND, Duration.ofMinutes(10));
  }

  private static Duration hours(int hours, int minutes) {
    return Duration.ofMinutes(60L * hours + minutes);
  }
}
