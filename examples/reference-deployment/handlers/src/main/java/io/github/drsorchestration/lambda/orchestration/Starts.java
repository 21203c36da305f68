package io.github.drsorchestration.lambda.orchestration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.core.operation.OperationCall;
import io.github.drsorchestration.core.operation.OperationResult;
import io.github.drsorchestration.core.operation.Operations;

/**
 * Starts what the input of a run says: all plans of a customer's environment as one disaster. Step
 * Functions does not tell who started a run, so the actor is the state machine, and whoever
 * approves is another one; CloudTrail has the name.
 */
final class Starts {

  private static final Principal STATE_MACHINE =
      Principal.of(Actor.of("state-machine:DROrchestrator"), Role.OPERATOR);

  private final Operations operations;

  Starts(Operations operations) {
    this.operations = operations;
  }

  /** Starts it once for each run, however often it is asked. */
  JsonNode start(String run, JsonNode input) {
    JsonNode request = input;
    if (input instanceof ObjectNode object && !object.has("clientToken")) {
      request = object.deepCopy().put("clientToken", run);
    }
    OperationResult result =
        operations.call(
            new OperationCall("executeByTags", request, STATE_MACHINE, EntryPoint.STEP_FUNCTIONS));
    if (result instanceof OperationResult.Failed failed) {
      throw failed.error().retryable()
          ? new TryAgainException(failed.json().toString())
          : new RefusedException(failed.json().toString());
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("disasterId", result.json().path("disasterId").asText());
  }
}
