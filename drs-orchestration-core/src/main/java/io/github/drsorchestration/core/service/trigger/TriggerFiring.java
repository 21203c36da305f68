package io.github.drsorchestration.core.service.trigger;

import io.github.drsorchestration.core.record.Bounded;
import java.time.Instant;
import java.util.Optional;

/**
 * One alarm or event, and what came of it.
 *
 * @param eventId its id; the same id never starts two executions
 * @param outcome what came of it
 * @param at when it came in
 * @param summary what it said
 * @param executionId the execution that was started, or that keeps another one from it
 * @param note why nothing was started, or on what terms something was
 */
public record TriggerFiring(
    String eventId,
    FiringOutcome outcome,
    Instant at,
    String summary,
    Optional<String> executionId,
    Optional<String> note) {

  private static final int MAX_SUMMARY = 1_000;
  private static final int MAX_NOTE = 500;

  public TriggerFiring {
    summary = Bounded.line(summary, MAX_SUMMARY);
    note = note.map(it -> Bounded.line(it, MAX_NOTE));
  }

  static TriggerFiring of(
      String eventId, FiringOutcome outcome, Instant at, String summary, Optional<String> note) {
    return new TriggerFiring(eventId, outcome, at, summary, Optional.empty(), note);
  }

  TriggerFiring become(FiringOutcome other, Optional<String> execution, Optional<String> why) {
    return new TriggerFiring(eventId, other, at, summary, execution, why);
  }
}
