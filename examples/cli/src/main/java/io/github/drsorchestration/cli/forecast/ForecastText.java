package io.github.drsorchestration.cli.forecast;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.report.WaveForecast;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.cli.terminal.Plural;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A forecast as lines of text. */
public final class ForecastText {

  private static final String WAVE_ROW = "  %-24s  %7s  %4s  %-8s  %-8s  %s";

  private ForecastText() {}

  public static List<String> lines(
      Scenario scenario, RecoveryPlan plan, ExecutionKind kind, Forecast forecast) {
    List<String> lines = new ArrayList<>();
    int servers = forecast.waves().stream().mapToInt(WaveForecast::servers).sum();
    lines.add(
        "Forecast of a %s of %s: %s in %s"
            .formatted(
                kind.name().toLowerCase(Locale.ROOT),
                plan.name(),
                Plural.of(servers, "server"),
                Plural.of(forecast.waves().size(), "wave")));
    lines.add("");
    times(lines, scenario.world().declaredBefore(), plan, forecast);
    waves(lines, forecast);
    path(lines, scenario, forecast);
    return lines;
  }

  private static void times(
      List<String> lines, Duration declaredBefore, RecoveryPlan plan, Forecast forecast) {
    Duration rto = declaredBefore.plus(forecast.expectedRto());
    String target =
        plan.targets()
            .rto()
            .map(
                limit ->
                    "  target %s, %s"
                        .formatted(
                            Clock.of(limit),
                            rto.compareTo(limit) <= 0 ? "will be met" : "will be missed"))
            .orElse("");
    lines.add("  Expected RTO  " + Clock.of(rto) + target);
    lines.add(
        "  Lower bound   "
            + Clock.of(declaredBefore.plus(forecast.lowerBound()))
            + "  no order of jobs can be faster under these quotas");
    if (!declaredBefore.isZero()) {
      lines.add(
          "  Both include  " + Clock.of(declaredBefore) + "  from the declaration to the start");
    }
    lines.add("");
  }

  private static void waves(List<String> lines, Forecast forecast) {
    lines.add(WAVE_ROW.formatted("Wave", "Servers", "Jobs", "Start", "Launch", "End"));
    for (WaveForecast wave : forecast.waves()) {
      lines.add(
          WAVE_ROW.formatted(
              wave.wave(),
              wave.servers(),
              wave.jobs(),
              Clock.of(wave.start()),
              Clock.of(wave.launch()),
              Clock.of(wave.end())));
    }
  }

  private static void path(List<String> lines, Scenario scenario, Forecast forecast) {
    Map<String, String> names =
        scenario.world().allServers().stream()
            .collect(
                Collectors.toMap(
                    ServerEntry::serverId, server -> server.hostname().orElse(server.serverId())));
    lines.add("");
    lines.add("  Critical path (counted from the start)");
    for (CriticalStep step : forecast.criticalPath()) {
      String server = step.serverId().map(id -> names.getOrDefault(id, id) + ": ").orElse("");
      lines.add(
          "  %s  for %s  %s%s%s"
              .formatted(
                  Clock.of(step.from()),
                  Clock.of(step.to().minus(step.from())),
                  step.wave().map(wave -> wave + ": ").orElse(""),
                  server,
                  step.why()));
    }
  }
}
