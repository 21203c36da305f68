package io.github.drsorchestration.cli.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.FollowUp;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.report.FailbackForecast;
import io.github.drsorchestration.api.report.FailbackPhase;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.cli.Cli;
import io.github.drsorchestration.cli.ScenarioFile;
import io.github.drsorchestration.cli.progress.ExecutionObserver;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.simulation.RunOptions;
import io.github.drsorchestration.cli.simulation.RunResult;
import io.github.drsorchestration.cli.simulation.SimulatedRun;
import io.github.drsorchestration.testkit.time.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forecasts of failbacks are held against what happens: runs without faults, one per seed. The end
 * of the waves, the protection and the clean-up may differ by 3 %, the downtime by 8 %.
 */
class FailbackForecastAgainstRunsTest {

  private static final int SEEDS = 30;
  private static final double TIME = 0.03;
  private static final double DOWNTIME = 0.08;

  @TempDir Path directory;

  @Test
  void the_forecast_is_what_failbacks_with_known_copies_take() {
    compare(Cli.sample("round-trip"));
  }

  @Test
  void so_it_is_where_copies_are_drawn_and_a_wave_waits_for_all_of_them() {
    compare(
        ScenarioFile.sample("round-trip")
            .without("/simulation/servers/0/reverseSync")
            .without("/simulation/servers/1/reverseSync")
            .without("/simulation/servers/2/initialSync")
            .with("/recoveryPlans/0/waves/0/waitsForSync", "true")
            .writeTo(directory));
  }

  @Test
  void so_it_is_where_a_wave_launches_its_servers_as_their_copies_are_there() {
    compare(
        ScenarioFile.sample("round-trip")
            .without("/simulation/servers/0/reverseSync")
            .without("/simulation/failback/requests/0/after")
            .writeTo(directory));
  }

  private static void compare(Path file) {
    Scenario scenario = new ScenarioReader().read(file);
    RecoveryPlan plan = scenario.plans().get(0);
    List<RunResult> runs =
        LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> home(scenario, plan, seed)).toList();

    Forecast forecast = PlanForecast.of(scenario, plan, ExecutionKind.FAILBACK);
    FailbackForecast home = forecast.failback().orElseThrow();
    assertThat(ratio(forecast.p50(), median(runs, it -> since(it, it.execution().endedAt()))))
        .as("end of the last wave")
        .isCloseTo(1, within(TIME));
    assertThat(ratio(home.downtimeP50(), median(runs, it -> it.report().rto().measured())))
        .as("downtime")
        .isCloseTo(1, within(DOWNTIME));
    assertThat(
            ratio(
                end(home, FailbackPhase.REPROTECTING),
                median(runs, it -> since(it, ended(it.execution().reprotection())))))
        .as("protected again")
        .isCloseTo(1, within(TIME));
    assertThat(
            ratio(
                end(home, FailbackPhase.CLEANING_UP),
                median(runs, it -> since(it, ended(it.execution().cleanUp())))))
        .as("cleaned up")
        .isCloseTo(1, within(TIME));
    assertThat(forecast.lowerBound()).isLessThanOrEqualTo(forecast.p50());
    assertThat(home.downtimeLowerBound()).isLessThanOrEqualTo(home.downtimeP50());
  }

  private static RunResult home(Scenario scenario, RecoveryPlan plan, long seed) {
    RunOptions options = new RunOptions(ExecutionKind.RECOVERY, seed, Pace.asFastAsPossible());
    SimulatedRun recovery = SimulatedRun.of(scenario, plan, options, ExecutionObserver.NONE);
    recovery.run();
    return recovery.thenHome(ExecutionObserver.NONE).orElseThrow().runToResult();
  }

  private static Duration median(
      List<RunResult> runs, Function<RunResult, Optional<Duration>> took) {
    return runs.stream()
        .map(run -> took.apply(run).orElseThrow())
        .sorted()
        .skip(SEEDS / 2 - 1)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Duration> since(RunResult run, Optional<Instant> end) {
    Execution execution = run.execution();
    return end.map(at -> Duration.between(execution.createdAt(), at));
  }

  private static Optional<Instant> ended(Optional<FollowUp> work) {
    return work.flatMap(FollowUp::endedAt);
  }

  private static Duration end(FailbackForecast home, FailbackPhase phase) {
    return home.phases().stream().filter(it -> it.phase() == phase).findFirst().orElseThrow().end();
  }

  private static double ratio(Duration forecast, Duration run) {
    return (double) forecast.toMillis() / run.toMillis();
  }
}
