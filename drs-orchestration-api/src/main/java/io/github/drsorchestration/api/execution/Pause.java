package io.github.drsorchestration.api.execution;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Why an execution is paused, or about to be.
 *
 * @param since when nothing new was started any more
 * @param by who asked, or {@code engine}
 * @param reason why
 * @param wave the wave that paused it, before its start or after its failure
 */
public record Pause(Instant since, String by, String reason, Optional<String> wave) {

  public Pause {
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(wave, "wave");
  }
}
