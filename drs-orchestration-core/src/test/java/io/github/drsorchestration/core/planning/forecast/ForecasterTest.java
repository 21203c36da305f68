package io.github.drsorchestration.core.planning.forecast;

import static io.github.drsorchestration.core.planning.forecast.BenchmarkPlans.IRELAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.api.report.WaveForecast;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.planning.WaveGraph;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import io.github.drsorchestration.core.planning.forecast.load.JobOverhead;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaitEstimates;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForecasterTest {

  private static final JobOverhead OVERHEAD =
      new JobOverhead(Duration.ofSeconds(30), Duration.ofSeconds(5));

  @Test
  void waves_start_when_the_waves_before_them_have_ended() {
    Forecast forecast =
        forecast(Quotas.DEFAULTS, wave("db", Set.of(), 65, 25), wave("web", Set.of("db"), 165));

    assertThat(forecast.waves())
        .containsExactly(
            new WaveForecast("db", 2, 1, seconds(0), seconds(0), seconds(95), seconds(95)),
            new WaveForecast("web", 1, 1, seconds(95), seconds(95), seconds(290), seconds(290)));
    assertThat(forecast.p50()).isEqualTo(seconds(290));
    assertThat(forecast.lowerBound()).isEqualTo(seconds(290));
  }

  @Test
  void the_critical_path_runs_through_the_slower_branch_without_gaps() {
    Forecast forecast =
        forecast(
            Quotas.DEFAULTS,
            wave("A", Set.of(), 65),
            wave("B", Set.of("A"), 65, 365),
            wave("C", Set.of("A"), 165),
            wave("D", Set.of("B", "C"), 65));

    assertThat(forecast.criticalPath())
        .containsExactly(
            launch("A", "s-A0", 0, 95, "its launch"),
            launch("B", "s-B1", 95, 490, "the slowest launch of 2"),
            launch("D", "s-D0", 490, 585, "its launch"));
  }

  @Test
  void approvals_pauses_and_hooks_are_on_the_critical_path() {
    Hook hook = Hook.builder().name("dns").type(HookType.HTTP).target("https://dns").build();
    Wave wave =
        Wave.builder()
            .name("web")
            .addGroupIds("pg")
            .pauseBefore(true)
            .approval(ApprovalPolicy.builder().build())
            .addAfterHooks(hook)
            .build();
    WaitEstimates waits = new WaitEstimates(seconds(300), seconds(60), any -> seconds(20));
    WaveLoad load =
        WaveLoad.of(wave, WaveGraph.of(List.of(wave)), wave("web", Set.of(), 65).servers(), waits);

    Forecast forecast = forecast(Quotas.DEFAULTS, load);

    assertThat(forecast.criticalPath())
        .containsExactly(
            step(StepKind.PAUSE, "web", 0, 60, "pause before the wave"),
            step(StepKind.APPROVAL, "web", 60, 360, "approval of the wave"),
            launch("web", "s-web0", 360, 455, "its launch"),
            step(StepKind.HOOK, "web", 455, 475, "hook 'dns'"));
    assertThat(forecast.p50()).isEqualTo(forecast.lowerBound()).isEqualTo(seconds(475));
  }

  @Test
  void jobs_wait_for_room_and_the_wait_is_on_the_critical_path() {
    Forecast forecast =
        forecast(
            new Quotas(300, 4_000, 1, 2, 500),
            wave("db", Set.of(), 65, 165, 265),
            wave("logs", Set.of(), 15));

    assertThat(forecast.waves())
        .containsExactly(
            new WaveForecast("db", 3, 2, seconds(0), seconds(0), seconds(395), seconds(395)),
            new WaveForecast("logs", 1, 1, seconds(0), seconds(400), seconds(445), seconds(445)));
    assertThat(forecast.criticalPath())
        .containsExactly(
            step(StepKind.QUEUE, "logs", 0, 400, "waits for room in 111122223333/eu-west-1"),
            launch("logs", "s-logs0", 400, 445, "its launch"));
    assertThat(forecast.lowerBound()).isEqualTo(seconds(445));
  }

  @Test
  void of_waves_that_wait_for_room_the_one_with_most_to_come_goes_first() {
    Forecast forecast =
        forecast(
            new Quotas(300, 4_000, 1, 100, 500),
            wave("short", Set.of(), 65),
            wave("first", Set.of(), 65),
            wave("second", Set.of("first"), 465));

    assertThat(forecast.waves())
        .extracting(WaveForecast::launch)
        .containsExactly(seconds(600), seconds(0), seconds(100));
  }

  @Test
  void a_wave_without_servers_takes_its_waits_alone() {
    WaveLoad gate =
        new WaveLoad(
            "gate",
            Set.of(),
            List.of(),
            List.of(new FixedWait(StepKind.APPROVAL, "go or no go", seconds(50))),
            List.of());

    Forecast forecast = forecast(Quotas.DEFAULTS, gate, wave("db", Set.of("gate"), 65));

    assertThat(forecast.waves().get(0))
        .isEqualTo(
            new WaveForecast("gate", 0, 0, seconds(0), seconds(50), seconds(50), seconds(50)));
    assertThat(forecast.p50()).isEqualTo(seconds(145));
  }

  @Test
  void a_plan_without_waves_is_done_at_once() {
    Forecast forecast = forecast(Quotas.DEFAULTS);

    assertThat(forecast.p50()).isEqualTo(Duration.ZERO);
    assertThat(forecast.criticalPath()).isEmpty();
  }

  @Test
  void a_thousand_waves_of_four_servers_are_forecast() {
    List<WaveLoad> waves = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Set<String> before = i < 50 ? Set.of() : Set.of("w" + (i - 50), "w" + (i - 49));
      waves.add(wave("w" + i, before, 300, 400, 500, 600));
    }

    Forecast forecast = forecast(Quotas.DEFAULTS, waves.toArray(WaveLoad[]::new));

    assertThat(forecast.lowerBound()).isEqualTo(seconds(31_745));
    assertThat(forecast.p50()).isEqualTo(seconds(31_745));
  }

  private static Forecast forecast(Quotas quotas, WaveLoad... waves) {
    return Forecaster.forecast(new Workload(List.of(waves), Map.of(IRELAND, quotas), OVERHEAD));
  }

  private static CriticalStep launch(String wave, String serverId, int from, int to, String why) {
    return new CriticalStep(
        StepKind.LAUNCH, Optional.of(wave), Optional.of(serverId), seconds(from), seconds(to), why);
  }

  private static CriticalStep step(StepKind kind, String wave, int from, int to, String why) {
    return new CriticalStep(
        kind, Optional.of(wave), Optional.empty(), seconds(from), seconds(to), why);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static WaveLoad wave(String name, Set<String> dependsOn, int... seconds) {
    List<ServerLoad> servers = new ArrayList<>();
    for (int second : seconds) {
      servers.add(new ServerLoad("s-" + name + servers.size(), IRELAND, seconds(second)));
    }
    return WaveLoad.of(name, dependsOn, servers);
  }
}
