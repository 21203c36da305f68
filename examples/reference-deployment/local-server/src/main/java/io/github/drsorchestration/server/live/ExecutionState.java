package io.github.drsorchestration.server.live;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What a stream says when an execution has changed.
 *
 * @param executionId the execution
 * @param planId its plan
 * @param planName the plan's name
 * @param kind drill or recovery
 * @param status how far it is
 * @param version the number of its saves
 * @param eventCount the sequence number of its last event
 * @param createdAt when it was started
 * @param endedAt when it ended
 * @param projectedEnd when it will probably have ended, if nobody has to be waited for any more
 * @param settled whether nothing more comes
 */
public record ExecutionState(
    String executionId,
    String planId,
    String planName,
    ExecutionKind kind,
    ExecutionStatus status,
    long version,
    long eventCount,
    Instant createdAt,
    Optional<Instant> endedAt,
    Optional<Instant> projectedEnd,
    boolean settled) {

  static ExecutionState of(Execution execution, Optional<Instant> projectedEnd) {
    return new ExecutionState(
        execution.executionId(),
        execution.plan().planId(),
        execution.plan().name(),
        execution.kind(),
        execution.status(),
        execution.version(),
        execution.eventCount(),
        execution.createdAt(),
        execution.endedAt(),
        execution.endedAt().isPresent() ? Optional.empty() : projectedEnd,
        execution.settled());
  }
}
