package io.github.drsorchestration.core.report.html;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments, durations and names of enums are written for people. */
final class Texts {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Texts() {}

  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  static String clock(Instant at) {
    return CLOCK.format(at);
  }

  /** At most two units, such as {@code 1 h 10 min} or {@code 42 s}. */
  static String duration(Duration duration) {
    Duration rounded = duration.plusMillis(500);
    long days = rounded.toDays();
    if (days > 0) {
      return days + " d" + rest(rounded.toHoursPart(), " h");
    }
    if (rounded.toHours() > 0) {
      return rounded.toHours() + " h" + rest(rounded.toMinutesPart(), " min");
    }
    if (rounded.toMinutes() > 0) {
      return rounded.toMinutes() + " min" + rest(rounded.toSecondsPart(), " s");
    }
    return rounded.toSeconds() + " s";
  }

  private static String rest(int value, String unit) {
    return value == 0 ? "" : " " + value + unit;
  }

  /** The enum's name in small letters and words. */
  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The enum's name as a class of the style sheet. */
  static String style(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A coordinate, with a tenth of a pixel at most. */
  static String number(double value) {
    double tenths = Math.round(value * 10) / 10.0;
    return tenths == Math.rint(tenths)
        ? Long.toString((long) tenths)
        : String.format(Locale.ROOT, "%.1f", tenths);
  }

  static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
