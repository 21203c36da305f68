package io.github.drsorchestration.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Durations as people read them: hours, minutes and seconds. */
public final class Clock {

  private Clock() {}

  /** For example {@code 01:23:45}; more than 99 hours need three digits. */
  public static String of(Duration duration) {
    long seconds = duration.toSeconds();
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  public static String between(Instant from, Instant to) {
    return of(Duration.between(from, to));
  }
}
