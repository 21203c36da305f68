package io.github.drsorchestration.server.gameday.game;

import java.time.Duration;
import java.util.Locale;

/** Durations for people. */
final class Texts {

  private Texts() {}

  /** Hours, minutes and seconds, such as {@code 1:05:30} or {@code 12:00}. */
  static String time(Duration duration) {
    String sign = duration.isNegative() ? "-" : "";
    Duration size = duration.abs();
    return size.toHours() > 0
        ? String.format(
            Locale.ROOT,
            "%s%d:%02d:%02d",
            sign,
            size.toHours(),
            size.toMinutesPart(),
            size.toSecondsPart())
        : String.format(Locale.ROOT, "%s%d:%02d", sign, size.toMinutesPart(), size.toSecondsPart());
  }
}
