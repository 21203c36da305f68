package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.Optional;

/**
 * Why an execution is paused, or about to be.
 *
 * @param since when nothing new was started any more
 * @param by who asked, or {@link Actor#ENGINE}
 * @param reason why
 * @param wave the wave that paused it, before its start or after its failure
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Pause(Instant since, Actor by, String reason, Optional<String> wave) {

  public Pause {
    Check.present("since", since);
    Check.present("by", by);
    Check.present("reason", reason);
    Check.present("wave", wave);
  }

  /** Whether the execution waits for others of its disaster; nobody has asked for this pause. */
  public boolean isWait() {
    return by.equals(Actor.ENGINE) && wave.isEmpty();
  }
}
