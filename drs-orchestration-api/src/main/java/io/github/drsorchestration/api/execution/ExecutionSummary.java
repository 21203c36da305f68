package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What a list shows of an execution.
 *
 * @param executionId its id
 * @param planId the plan
 * @param planName the plan's name at the start
 * @param kind drill or recovery
 * @param status how far it is
 * @param by who started it
 * @param declaredAt when the disaster was declared, from which the RTO counts
 * @param createdAt when it was started
 * @param endedAt when it ended, if it has
 * @param disasterId the disaster that it is part of
 * @param source how the start came in, if that is known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExecutionSummary(
    String executionId,
    String planId,
    String planName,
    ExecutionKind kind,
    ExecutionStatus status,
    Actor by,
    Instant declaredAt,
    Instant createdAt,
    Optional<Instant> endedAt,
    Optional<String> disasterId,
    Optional<EntryPoint> source) {

  public ExecutionSummary {
    Check.notBlank("executionId", executionId);
    Check.present("planId", planId);
    Check.present("planName", planName);
    Check.present("kind", kind);
    Check.present("status", status);
    Check.present("by", by);
    Check.present("declaredAt", declaredAt);
    Check.present("createdAt", createdAt);
    Check.present("endedAt", endedAt);
    Check.present("disasterId", disasterId);
    Check.present("source", source);
  }

  public static ExecutionSummary of(Execution execution) {
    return new ExecutionSummary(
        execution.executionId(),
        execution.plan().planId(),
        execution.plan().name(),
        execution.kind(),
        execution.status(),
        execution.startRequest().by(),
        execution.declaredAt(),
        execution.createdAt(),
        execution.endedAt(),
        execution.startRequest().disaster().map(DisasterPart::disasterId),
        execution.startRequest().source());
  }
}
