package io.github.drsorchestration.core.engine.preflight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations in messages for people. */
final class Length {

  private static final int UNITS = 2;

  private Length() {}

  /** The two largest units: {@code 1 hour 5 minutes}, {@code 12 minutes}. */
  static String of(Duration duration) {
    List<String> parts = new ArrayList<>();
    add(parts, duration.toDays(), "day");
    add(parts, duration.toHoursPart(), "hour");
    add(parts, duration.toMinutesPart(), "minute");
    add(parts, duration.toSecondsPart(), "second");
    return parts.isEmpty()
        ? "less than a second"
        : String.join(" ", parts.subList(0, Math.min(UNITS, parts.size())));
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }
}
