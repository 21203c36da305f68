package io.github.drsorchestration.core.planning.forecast;

import static io.github.drsorchestration.core.planning.forecast.BenchmarkPlans.IRELAND;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LowerBoundTest {

  private static final JobOverhead OVERHEAD =
      new JobOverhead(Duration.ofSeconds(30), Duration.ofSeconds(5));

  @Test
  void the_bounds_of_the_benchmark_are_reproduced_and_reached() {
    check(BenchmarkPlans.threeWavesOfFour(), "2212.177");
    check(BenchmarkPlans.tenWavesOfTen(), "8819.555");
    check(BenchmarkPlans.diamond(), "2702.891");
    check(BenchmarkPlans.eightStacks(), "2675.946");
    check(BenchmarkPlans.fiveWavesOfTwoHundred(), "4647.671");
  }

  private static void check(Workload workload, String seconds) {
    Duration bound = Duration.parse("PT" + seconds + "S");
    assertThat(LowerBound.of(workload)).isEqualTo(bound);
    assertThat(Forecaster.forecast(workload).p50()).isEqualTo(bound);
  }

  @Test
  void nothing_takes_no_time() {
    assertThat(bound(Quotas.DEFAULTS)).isEqualTo(Duration.ZERO);
  }

  @Test
  void a_wave_takes_as_long_as_its_slowest_server_and_does_not_wait_for_the_end_of_its_job() {
    assertThat(bound(Quotas.DEFAULTS, wave("db", Set.of(), 600, 300))).isEqualTo(seconds(630));
  }

  @Test
  void waits_count_between_the_waves_that_they_separate() {
    FixedWait approval = new FixedWait(StepKind.APPROVAL, "", seconds(100));
    FixedWait hook = new FixedWait(StepKind.HOOK, "", seconds(10));
    WaveLoad db = wave("db", Set.of(), 600);
    WaveLoad web = wave("web", Set.of("db"), 300);

    assertThat(
            bound(
                Quotas.DEFAULTS,
                new WaveLoad("db", Set.of(), db.servers(), List.of(), List.of(hook)),
                new WaveLoad("web", Set.of("db"), web.servers(), List.of(approval), List.of(hook))))
        .isEqualTo(seconds(630 + 10 + 100 + 330 + 10));
  }

  @Test
  void the_servers_in_all_jobs_bind() {
    Quotas quotas = new Quotas(300, 4_000, 20, 1, 2);

    assertThat(bound(quotas, wave("w", Set.of(), 465, 465, 465, 465, 465, 465)))
        .isEqualTo(seconds(1_495));
  }

  @Test
  void the_jobs_at_once_bind_and_a_job_lasts_as_long_as_its_slowest_server() {
    Quotas quotas = new Quotas(300, 4_000, 1, 2, 500);

    assertThat(bound(quotas, wave("w", Set.of(), 100, 500, 200, 600)))
        .isEqualTo(seconds(635 + 230));
  }

  @Test
  void parallel_waves_that_share_a_quota_are_spread_between_what_comes_before_and_after() {
    Quotas quotas = new Quotas(300, 4_000, 1, 100, 500);

    assertThat(
            bound(
                quotas,
                wave("first", Set.of(), 65),
                wave("a", Set.of("first"), 265),
                wave("b", Set.of("first"), 365),
                wave("c", Set.of("first"), 465),
                wave("last", Set.of("a", "b", "c"), 165)))
        .isEqualTo(seconds(100 + 300 + 400 + 500 + 195));
  }

  @Test
  void places_do_not_share_their_quotas() {
    AccountRegion frankfurt = new AccountRegion("111122223333", "eu-central-1");
    Quotas one = new Quotas(300, 4_000, 1, 1, 1);
    List<ServerLoad> servers = new ArrayList<>(wave("w", Set.of(), 65, 165).servers());
    servers.add(new ServerLoad("s-frankfurt", frankfurt, seconds(465)));
    WaveLoad wave = WaveLoad.of("w", Set.of(), servers);

    assertThat(
            LowerBound.of(
                new Workload(List.of(wave), Map.of(IRELAND, one, frankfurt, one), OVERHEAD)))
        .isEqualTo(seconds(495));
  }

  private static Duration bound(Quotas quotas, WaveLoad... waves) {
    return LowerBound.of(new Workload(List.of(waves), Map.of(IRELAND, quotas), OVERHEAD));
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static WaveLoad wave(String name, Set<String> dependsOn, int... seconds) {
    List<ServerLoad> servers = new ArrayList<>();
    for (int second : seconds) {
      String serverId = "s-" + name + servers.size();
      servers.add(new ServerLoad(serverId, IRELAND, Duration.ofSeconds(second)));
    }
    return WaveLoad.of(name, dependsOn, servers);
  }
}
