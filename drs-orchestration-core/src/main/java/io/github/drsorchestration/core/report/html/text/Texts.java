package io.github.drsorchestration.core.report.html.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments, durations and names of enums are written for people. */
public final class Texts {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Texts() {}

  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  public static String clock(Instant at) {
    return CLOCK.format(at);
  }

  /** Hours, minutes and seconds, such as {@code 01:10:42}. */
  public static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** A moment, counted from the declaration. */
  public static String offset(Duration sinceDeclared) {
    return sinceDeclared.isNegative()
        ? "−" + duration(sinceDeclared.negated())
        : "+" + duration(sinceDeclared);
  }

  /** The enum's name in small letters and words. */
  public static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The enum's name as a class of the style sheet. */
  public static String style(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A coordinate, with a tenth of a pixel at most. */
  public static String number(double value) {
    double tenths = Math.round(value * 10) / 10.0;
    return tenths == Math.rint(tenths)
        ? Long.toString((long) tenths)
        : String.format(Locale.ROOT, "%.1f", tenths);
  }

  public static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
