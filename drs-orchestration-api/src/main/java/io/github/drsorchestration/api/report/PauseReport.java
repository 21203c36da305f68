package io.github.drsorchestration.api.report;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A time in which nothing new was started.
 *
 * @param from when it began
 * @param to when it was over; absent while it lasts
 * @param by who asked for it, or {@code engine}
 * @param reason why
 * @param wave the wave that paused it
 */
public record PauseReport(
    Instant from, Optional<Instant> to, String by, Optional<String> reason, Optional<String> wave) {

  public PauseReport {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(wave, "wave");
  }
}
