package io.github.drsorchestration.cli.forecast;

import io.github.drsorchestration.api.report.FailbackForecast;
import io.github.drsorchestration.api.report.FailbackPhase;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.report.PhaseForecast;
import io.github.drsorchestration.cli.terminal.Clock;
import io.github.drsorchestration.cli.terminal.Plural;
import java.time.Duration;
import java.util.List;

/** What a forecast says of a failback before its waves. */
final class HomeText {

  private static final String PHASE_ROW = "  %-24s  %-8s  %-8s  %s";

  private HomeText() {}

  static void times(List<String> lines, Forecast forecast) {
    FailbackForecast home = forecast.failback().orElseThrow();
    lines.add(row("Home P50", forecast.p50()) + "from the start, if nothing fails");
    lines.add(row("Home P90", forecast.p90()) + "from the start, if nothing fails");
    lines.add(row("Lower bound", forecast.lowerBound()) + ForecastText.LOWER_BOUND);
    lines.add(row("Downtime P50", home.downtimeP50()) + "from the approved cutover on");
    lines.add(row("Downtime P90", home.downtimeP90()) + "from the approved cutover on");
    forecast
        .target()
        .ifPresent(target -> lines.add(row("Target", target) + ForecastText.likelihood(forecast)));
    lines.add(row("Lower bound", home.downtimeLowerBound()) + "of the downtime");
    lines.add("  Rests on      " + Plural.of(forecast.rehearsals(), "rehearsal") + " on paper");
    lines.add("  All times are counted from the start of the failback");
    lines.add("");
    lines.add(PHASE_ROW.formatted("Phase", "Start", "End", "P90"));
    home.phases().forEach(phase -> lines.add(row(phase)));
    lines.add("");
  }

  private static String row(String what, Duration time) {
    return "  %-12s  %s  ".formatted(what, Clock.of(time));
  }

  private static String row(PhaseForecast phase) {
    return PHASE_ROW.formatted(
        name(phase.phase()),
        Clock.of(phase.start()),
        Clock.of(phase.end()),
        Clock.of(phase.endP90()));
  }

  private static String name(FailbackPhase phase) {
    return switch (phase) {
      case REVERSING -> "replication reversed";
      case COPYING -> "copied to the origin";
      case APPROVAL -> "approval of people";
      case CUTOVER -> "cutover";
      case REPROTECTING -> "protected again";
      case CLEANING_UP -> "cleaned up, if asked";
    };
  }
}
