package io.github.drsorchestration.core.service.overview;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Instant;
import java.util.Optional;

/**
 * The latest execution of a plan.
 *
 * @param executionId its id
 * @param kind drill or recovery
 * @param status how far it is
 * @param createdAt when it was started
 * @param endedAt when it ended, if it has
 */
public record LastExecution(
    String executionId,
    ExecutionKind kind,
    ExecutionStatus status,
    Instant createdAt,
    Optional<Instant> endedAt) {

  static LastExecution of(ExecutionSummary summary) {
    return new LastExecution(
        summary.executionId(),
        summary.kind(),
        summary.status(),
        summary.createdAt(),
        summary.endedAt());
  }
}
