package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an actor can ask of an execution as it is now. It says nothing about permissions.
 *
 * @param executionId the execution
 * @param by the actor
 * @param requests for every type of request, whether the execution would obey it
 * @param delete whether the execution can be deleted
 * @param at when this was so, by the clock that the execution is driven by; a caller that shows how
 *     long the execution has taken counts from here
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AllowedActions(
    String executionId,
    Actor by,
    Map<RequestType, AllowedAction> requests,
    AllowedAction delete,
    Optional<Instant> at) {

  public AllowedActions {
    Check.notBlank("executionId", executionId);
    Check.present("by", by);
    requests = Copy.byConstant("requests", RequestType.class, requests);
    Check.present("delete", delete);
    Check.present("at", at);
  }

  /** Whether the execution would obey a request of this type. */
  public boolean allows(RequestType type) {
    AllowedAction action = requests.get(type);
    return action != null && action.allowed();
  }
}
