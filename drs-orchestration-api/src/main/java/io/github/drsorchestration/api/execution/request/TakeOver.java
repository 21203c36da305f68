package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;

/**
 * The wish to take servers from a drill that holds them. The drill is cancelled on record; what it
 * still runs is waited for server by server, while all others are launched at once.
 *
 * @param executionId the drill
 * @param reason why it has to give way
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TakeOver(String executionId, String reason) {

  public TakeOver {
    Check.notBlank("executionId", executionId);
    Check.notBlank("reason", reason);
  }
}
