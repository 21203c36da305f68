package io.github.drsorchestration.core.operation.catalog.server;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.service.server.ServerAccess;

/** The servers that exist for a caller. */
final class ServerScope {

  private ServerScope() {}

  static ServerAccess of(CallContext call, Ports ports) {
    Visibility visibility = Visibility.ofList(call.principal().scope(), ports);
    return new ServerAccess(visibility::sees, !call.principal().scope().groupIds().isEmpty());
  }
}
