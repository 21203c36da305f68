package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * A request that somebody makes.
 *
 * @param start to which of the started executions, counted from zero
 * @param when after which status the delay counts; absent, it counts from the execution's start
 * @param nth the nth time that the execution comes to this status, counted from one
 * @param after how long after that
 * @param request what is asked
 */
public record PlannedRequest(
    int start, Optional<ExecutionStatus> when, int nth, Duration after, ExecutionRequest request) {

  public PlannedRequest ofStart(int other) {
    return new PlannedRequest(other, when, nth, after, request);
  }
}
