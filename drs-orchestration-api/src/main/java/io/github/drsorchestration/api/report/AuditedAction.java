package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a person asked or answered.
 *
 * @param at when
 * @param by who
 * @param what what was asked or answered, such as {@code PAUSE} or {@code APPROVE}
 * @param wave the wave that was meant
 * @param reason why, in that person's words
 * @param outcome what came of it
 * @param refusal why it was refused
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AuditedAction(
    Instant at,
    Actor by,
    String what,
    Optional<String> wave,
    Optional<String> reason,
    Outcome outcome,
    Optional<String> refusal) {

  public AuditedAction {
    Check.present("at", at);
    Check.present("by", by);
    Check.present("what", what);
    Check.present("wave", wave);
    Check.present("reason", reason);
    Check.present("outcome", outcome);
    Check.present("refusal", refusal);
  }

  /** What came of a request. */
  public enum Outcome {
    OBEYED,
    REFUSED,
    /** The engine has not looked at it yet. */
    PENDING
  }
}
