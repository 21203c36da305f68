package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
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
@JsonIgnoreProperties(ignoreUnknown = true)
public record PauseReport(
    Instant from, Optional<Instant> to, Actor by, Optional<String> reason, Optional<String> wave) {

  public PauseReport {
    Check.present("from", from);
    Check.present("to", to);
    Check.present("by", by);
    Check.present("reason", reason);
    Check.present("wave", wave);
  }
}
