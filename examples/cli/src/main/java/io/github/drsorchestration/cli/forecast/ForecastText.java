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

  private static final String WAVE_ROW = "  %-24s  %7s  %4s  %-8s  %-8s  %-8s  %s";

  static final String LOWER_BOUND =
      "no order of jobs is faster if every server takes its typical time";

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
    if (forecast.failback().isPresent()) {
      HomeText.times(lines, forecast);
    } else {
      times(lines, scenario.world().declaredBefore(), forecast);
    }
    waves(lines, forecast);
    if (kind != ExecutionKind.FAILBACK) {
      lines.addAll(LaunchTargets.lines(scenario, plan));
    }
    path(lines, scenario, forecast);
    return lines;
  }

  private static void times(List<String> lines, Duration declaredBefore, Forecast forecast) {
    lines.add("  RTO P50      " + Clock.of(forecast.p50()) + "  estimated, if nothing fails");
    lines.add("  RTO P90      " + Clock.of(forecast.p90()) + "  estimated, if nothing fails");
    forecast
        .target()
        .ifPresent(
            target ->
                lines.add("  Target       " + Clock.of(target) + "  " + likelihood(forecast)));
    lines.add("  Lower bound  " + Clock.of(forecast.lowerBound()) + "  " + LOWER_BOUND);
    lines.add("  Rests on     " + Plural.of(forecast.rehearsals(), "rehearsal") + " on paper");
    lines.add(
        declaredBefore.isZero()
            ? "  All times are counted from the declaration, which is the start"
            : "  All times are counted from the declaration, "
                + Clock.of(declaredBefore)
                + " before the start");
    lines.add("");
  }

  static String likelihood(Forecast forecast) {
    double probability = forecast.probability().orElse(0.0);
    if (probability == 0) {
      return "met in no rehearsal";
    }
    return probability == 1
        ? "met in every rehearsal"
        : String.format(Locale.ROOT, "met in %.1f%% of the rehearsals", 100 * probability);
  }

  private static void waves(List<String> lines, Forecast forecast) {
    lines.add(WAVE_ROW.formatted("Wave", "Servers", "Jobs", "Start", "Launch", "End", "P90"));
    for (WaveForecast wave : forecast.waves()) {
      lines.add(
          WAVE_ROW.formatted(
              wave.wave(),
              wave.servers(),
              wave.jobs(),
              Clock.of(wave.start()),
              Clock.of(wave.launch()),
              Clock.of(wave.end()),
              Clock.of(wave.endP90())));
    }
  }

  private static void path(List<String> lines, Scenario scenario, Forecast forecast) {
    Map<String, String> names =
        scenario.world().allServers().stream()
            .collect(Collectors.toMap(ServerEntry::serverId, ServerEntry::displayName));
    lines.add("");
    lines.add("  Critical path of a rehearsal that takes as long as the P50");
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
