package io.github.drsorchestration.api.execution;

import io.github.drsorchestration.api.internal.Check;
import java.util.Set;

/**
 * Permission to launch servers although that deletes live recovery instances that are no drills.
 * Named server by server, so that nobody destroys production by a switch.
 *
 * @param serverIds the servers whose instances may be deleted
 * @param reason why that is right
 */
public record LiveInstanceOverride(Set<String> serverIds, String reason) {

  public LiveInstanceOverride {
    serverIds = Set.copyOf(serverIds);
    Check.that(!serverIds.isEmpty(), "serverIds", "must name the servers");
    Check.serverIds("serverIds", serverIds);
    Check.notBlank("reason", reason);
  }
}
