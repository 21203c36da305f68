package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * A request to be made during a trial.
 *
 * @param start the index of the started execution, from zero
 * @param when the status that the delay counts from; absent, it counts from the start
 * @param nth the nth time that the execution enters this status, from one
 * @param after the delay
 * @param request the request
 */
public record PlannedRequest(
    int start, Optional<ExecutionStatus> when, int nth, Duration after, ExecutionRequest request) {

  public PlannedRequest ofStart(int other) {
    return new PlannedRequest(other, when, nth, after, request);
  }
}
