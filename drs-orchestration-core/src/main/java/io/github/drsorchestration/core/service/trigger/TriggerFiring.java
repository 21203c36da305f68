package io.github.drsorchestration.core.service.trigger;

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

  static TriggerFiring of(
      String eventId, FiringOutcome outcome, Instant at, String summary, Optional<String> note) {
    return new TriggerFiring(eventId, outcome, at, summary, Optional.empty(), note);
  }

  TriggerFiring become(FiringOutcome other, Optional<String> execution, Optional<String> why) {
    return new TriggerFiring(eventId, other, at, summary, execution, why);
  }
}
