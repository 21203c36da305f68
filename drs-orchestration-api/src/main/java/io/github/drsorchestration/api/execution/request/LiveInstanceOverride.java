package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.util.Set;

/**
 * Permission to launch servers although that deletes live recovery instances that are no drills.
 * Named server by server, so that nobody destroys production by a switch.
 *
 * @param serverIds the servers whose instances may be deleted
 * @param reason why that is right
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LiveInstanceOverride(Set<String> serverIds, String reason) {

  public LiveInstanceOverride {
    serverIds = Copy.sorted("serverIds", serverIds);
    Check.that(!serverIds.isEmpty(), "serverIds", "must name the servers");
    Check.serverIds("serverIds", serverIds);
    Check.notBlank("reason", reason);
  }
}
