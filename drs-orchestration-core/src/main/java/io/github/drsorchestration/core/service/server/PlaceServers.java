package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What DRS has in a place.
 *
 * @param where the account and Region
 * @param servers its source servers
 * @param instances their recovery instances, by server id
 * @param problem why the instances are not known
 */
record PlaceServers(
    AccountRegion where,
    List<SourceServer> servers,
    Map<String, RecoveryInstance> instances,
    Optional<String> problem) {

  /** Two questions, however many servers there are. */
  static PlaceServers read(RecoveryService drs, AccountRegion where) {
    List<SourceServer> servers = drs.sourceServers(where);
    List<String> launched =
        servers.stream()
            .filter(it -> it.recoveryInstanceId().isPresent())
            .map(SourceServer::serverId)
            .toList();
    Map<String, RecoveryInstance> instances = new HashMap<>();
    if (launched.isEmpty()) {
      return new PlaceServers(where, servers, instances, Optional.empty());
    }
    try {
      drs.recoveryInstances(where, launched).forEach(it -> instances.put(it.serverId(), it));
      return new PlaceServers(where, servers, instances, Optional.empty());
    } catch (ServiceException e) {
      String why = "recovery instances could not be read: " + e.getMessage();
      return new PlaceServers(where, servers, Map.of(), Optional.of(why));
    }
  }
}
