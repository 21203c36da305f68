package io.github.drsorchestration.core.planning.forecast;

import static io.github.drsorchestration.core.planning.forecast.BenchmarkPlans.IRELAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import io.github.drsorchestration.core.planning.forecast.load.JobOverhead;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomWorkloadsTest {

  private static final JobOverhead OVERHEAD =
      new JobOverhead(Duration.ofSeconds(30), Duration.ofSeconds(5));

  private static final AccountRegion FRANKFURT = new AccountRegion("111122223333", "eu-central-1");

  @Test
  void no_forecast_is_below_the_lower_bound() {
    LongStream.range(0, 2_000)
        .forEach(
            seed -> {
              Forecast forecast = Forecaster.forecast(workload(seed, 12, 30, 2));
              assertThat(forecast.p50())
                  .as("seed %d", seed)
                  .isGreaterThanOrEqualTo(forecast.lowerBound());
            });
  }

  @Test
  void every_critical_path_leads_from_the_start_to_the_end_without_gaps() {
    LongStream.range(0, 2_000)
        .forEach(
            seed -> {
              Forecast forecast = Forecaster.forecast(workload(seed, 12, 30, 2));
              Duration at = Duration.ZERO;
              for (CriticalStep step : forecast.criticalPath()) {
                assertThat(step.from()).as("seed %d", seed).isEqualTo(at);
                at = step.to();
              }
              assertThat(at).as("seed %d", seed).isEqualTo(forecast.p50());
            });
  }

  @Test
  void equal_workloads_have_equal_forecasts() {
    assertThat(Forecaster.forecast(workload(7, 12, 30, 2)))
        .isEqualTo(Forecaster.forecast(workload(7, 12, 30, 2)));
  }

  @Test
  void no_schedule_of_a_tiny_workload_beats_the_lower_bound_or_is_beaten_by_the_forecast() {
    int reached = 0;
    for (long seed = 0; seed < 300; seed++) {
      Workload workload = workload(seed, 3, 2, 1);
      long best = BestSchedule.seconds(workload);
      Forecast forecast = Forecaster.forecast(workload);

      assertThat(forecast.lowerBound())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(Duration.ofSeconds(best));
      assertThat(forecast.p50())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(Duration.ofSeconds(best));
      reached += forecast.lowerBound().equals(Duration.ofSeconds(best)) ? 1 : 0;
    }
    assertThat(reached).as("bounds that are the optimum").isGreaterThan(150);
  }

  private static Workload workload(long seed, int maxWaves, int maxServers, int places) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(maxWaves);
    List<WaveLoad> waves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Set<String> dependsOn = new LinkedHashSet<>();
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          dependsOn.add("w" + j);
        }
      }
      waves.add(
          new WaveLoad(
              "w" + i,
              dependsOn,
              servers(random, i, maxServers, places),
              waits(random, StepKind.APPROVAL),
              waits(random, StepKind.HOOK)));
    }
    Map<AccountRegion, Quotas> quotas = new LinkedHashMap<>();
    quotas.put(IRELAND, quotas(random, maxServers));
    quotas.put(FRANKFURT, quotas(random, maxServers));
    return new Workload(waves, quotas, OVERHEAD);
  }

  private static List<ServerLoad> servers(Random random, int wave, int most, int places) {
    List<ServerLoad> servers = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      AccountRegion where = random.nextInt(places) == 0 ? IRELAND : FRANKFURT;
      Duration duration = Duration.ofSeconds(random.nextInt(600));
      servers.add(new ServerLoad("s-" + wave + "-" + i, where, duration));
    }
    return servers;
  }

  private static List<FixedWait> waits(Random random, StepKind kind) {
    int seconds = Math.max(0, random.nextInt(300) - 150);
    return List.of(new FixedWait(kind, "", Duration.ofSeconds(seconds)));
  }

  private static Quotas quotas(Random random, int maxServers) {
    return new Quotas(
        300,
        4_000,
        1 + random.nextInt(3),
        1 + random.nextInt(maxServers),
        1 + random.nextInt(2 * maxServers));
  }
}
