package io.github.drsorchestration.cli.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.cli.Cli;
import io.github.drsorchestration.cli.progress.ExecutionObserver;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.RequestTrigger;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.cli.simulation.RunOptions;
import io.github.drsorchestration.cli.simulation.SimulatedRun;
import io.github.drsorchestration.testkit.time.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Forecasts are held against what happens: runs without faults, one per seed. Tolerated is a
 * difference of 2 % in time, and of 15 percentage points in probability.
 */
class ForecastAgainstRunsTest {

  private static final double TIME = 0.02;
  private static final double PROBABILITY = 0.15;

  @ParameterizedTest(name = "{0}")
  @CsvSource({"two-tier,300", "three-tier,200", "diamond,200", "two-accounts,60", "thousand,20"})
  void the_forecast_is_what_runs_without_faults_take(String sample, int seeds) {
    Scenario scenario = withoutFaults(new ScenarioReader().read(Cli.sample(sample)));
    RecoveryPlan plan = scenario.plans().get(0);
    List<Duration> runs =
        LongStream.rangeClosed(1, seeds)
            .mapToObj(seed -> run(scenario, plan, seed))
            .sorted()
            .toList();
    Duration p50 = runs.get(seeds / 2 - 1);
    Duration p90 = runs.get(seeds * 9 / 10 - 1);

    Forecast forecast = PlanForecast.of(scenario, promising(plan, p50), ExecutionKind.RECOVERY);
    assertThat(ratio(forecast.p50(), p50)).as("P50").isCloseTo(1, within(TIME));
    assertThat(ratio(forecast.p90(), p90)).as("P90").isCloseTo(1, within(TIME));
    assertThat(forecast.probability().orElseThrow())
        .as("the probability of what half of the runs met")
        .isCloseTo(0.5, within(PROBABILITY));
  }

  private static Duration run(Scenario scenario, RecoveryPlan plan, long seed) {
    RunOptions options = new RunOptions(ExecutionKind.RECOVERY, seed, Pace.asFastAsPossible());
    return SimulatedRun.run(scenario, plan, options, ExecutionObserver.NONE)
        .report()
        .rto()
        .measured()
        .orElseThrow();
  }

  private static double ratio(Duration forecast, Duration run) {
    return (double) forecast.toMillis() / run.toMillis();
  }

  private static RecoveryPlan promising(RecoveryPlan plan, Duration rto) {
    return plan.toBuilder()
        .targets(new RecoveryTargets(Optional.of(rto), Optional.empty()))
        .build();
  }

  /** Requests that answer failures go with the failures. */
  private static Scenario withoutFaults(Scenario scenario) {
    WorldSettings world =
        WorldSettings.builder()
            .from(scenario.world())
            .faults(List.of())
            .requests(
                scenario.world().requests().stream()
                    .filter(
                        request -> request.on().filter(ForecastAgainstRunsTest::isEnd).isEmpty())
                    .toList())
            .build();
    return new Scenario(scenario.groups(), scenario.plans(), scenario.accounts(), world);
  }

  private static boolean isEnd(RequestTrigger trigger) {
    return switch (trigger) {
      case PARTIAL, FAILED, ENDED, COMPLETED, CANCELLED, TIMED_OUT -> true;
      case RUNNING, PAUSED, AWAITING_APPROVAL -> false;
    };
  }
}
