package io.github.drsorchestration.api.report;

import java.time.Instant;
import java.util.Objects;
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
public record Deed(
    Instant at,
    String by,
    String what,
    Optional<String> wave,
    Optional<String> reason,
    Outcome outcome,
    Optional<String> refusal) {

  public Deed {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(wave, "wave");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(refusal, "refusal");
  }

  /** What came of a request. */
  public enum Outcome {
    OBEYED,
    REFUSED,
    /** The engine has not looked at it yet. */
    PENDING
  }
}
