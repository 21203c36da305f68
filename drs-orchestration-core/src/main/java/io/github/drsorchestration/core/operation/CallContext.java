package io.github.drsorchestration.core.operation;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;

/**
 * On whose behalf an operation is carried out.
 *
 * @param principal who asks, and may do so
 * @param entryPoint how the request came in
 * @param requestId the id of the request
 */
public record CallContext(Principal principal, EntryPoint entryPoint, String requestId) {

  public Actor actor() {
    return principal.actor();
  }
}
