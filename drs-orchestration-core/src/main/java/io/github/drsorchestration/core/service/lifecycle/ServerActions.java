package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.service.lifecycle.action.ActionReport;
import io.github.drsorchestration.core.service.lifecycle.action.ActionRequest;
import io.github.drsorchestration.core.service.lifecycle.action.Requester;

/**
 * Begins, ends and forgets the replication of servers. DRS does what it is told; this looks first
 * at what would be lost and at what needs a server, and afterwards at what has become of it. One
 * server that fails does not stop the others.
 *
 * <pre>{@code
 * ActionReport preview =
 *     orchestrator
 *         .serverActions()
 *         .perform(
 *             new ActionRequest(
 *                 ServerAction.STOP_REPLICATION,
 *                 List.of(new ActionTarget(dublin, "s-1111111111111111a")),
 *                 Set.of(),
 *                 List.of(),
 *                 true,
 *                 Actor.of("ada")),
 *             Requester.OF_EVERYTHING);
 * }</pre>
 */
public final class ServerActions {

  private final Ports ports;

  public ServerActions(Ports ports) {
    this.ports = ports;
  }

  /** Does it with those servers for which nothing stands in the way, and tells of each. */
  public ActionReport perform(ActionRequest request, Requester caller) {
    return new ActionRun(ports, request).report(caller);
  }
}
