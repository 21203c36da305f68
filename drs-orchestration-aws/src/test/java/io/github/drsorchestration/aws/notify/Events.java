package io.github.drsorchestration.aws.notify;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Executions and their events, as notifiers get them. */
public final class Events {

  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private Events() {}

  /** An execution that was created half an hour ago, ten minutes after its declaration. */
  public static ExecutionSummary execution(String id, ExecutionStatus status) {
    return new ExecutionSummary(
        id,
        "p1",
        "Web shop",
        ExecutionKind.DRILL,
        status,
        Actor.of("ada"),
        NOW.minus(Duration.ofMinutes(40)),
        NOW.minus(Duration.ofMinutes(30)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static ExecutionEvent event(String executionId, long sequence, EventDetails details) {
    return ExecutionEvent.builder()
        .executionId(executionId)
        .sequence(sequence)
        .at(NOW)
        .actor("engine")
        .details(details)
        .previousHash("0")
        .hash("1")
        .build();
  }

  /** The event of a server that was recovered. */
  public static ExecutionEvent recovered(String executionId, long sequence) {
    return event(executionId, sequence, new EventDetails.ServerRecovered("i-1", Optional.empty()));
  }

  /** The event of an execution that has completed. */
  public static ExecutionEvent completed(String executionId, long sequence) {
    return event(
        executionId,
        sequence,
        new EventDetails.StatusChanged(ExecutionStatus.RUNNING, ExecutionStatus.COMPLETED));
  }
}
