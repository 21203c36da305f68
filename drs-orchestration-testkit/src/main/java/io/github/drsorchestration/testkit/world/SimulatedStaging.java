package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.port.recovery.StagingAccounts;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ExtensibleServer;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.testkit.world.place.RelatedServer;
import io.github.drsorchestration.testkit.world.place.ServerDetails;
import io.github.drsorchestration.testkit.world.service.ServedDrs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Extended servers of a simulated world. */
public final class SimulatedStaging implements StagingAccounts {

  private static final String EXTEND = "CreateExtendedSourceServer";

  private final SimulatedWorld world;
  private final ServedDrs drs;

  SimulatedStaging(SimulatedWorld world) {
    this.world = world;
    this.drs = world.served();
  }

  @Override
  public List<String> stagingAccounts(AccountRegion where) {
    return drs.servers(where).stream()
        .flatMap(server -> server.staging().stream())
        .map(staging -> staging.where().accountId())
        .sorted()
        .distinct()
        .toList();
  }

  @Override
  public List<ExtensibleServer> extensibleServers(AccountRegion where, String stagingAccountId) {
    AccountRegion staging = staging(where, stagingAccountId, "ListExtensibleSourceServers");
    return drs.servers(staging).stream()
        .filter(server -> isExtensible(where, server))
        .map(
            server ->
                new ExtensibleServer(
                    new ServerReference(staging, server.definition().serverId()),
                    server.definition().hostname(),
                    server.definition().tags()))
        .toList();
  }

  @Override
  public ServerReference extend(
      AccountRegion where, ServerReference server, Map<String, String> tags) {
    AccountRegion staging = staging(where, server.where().accountId(), EXTEND);
    if (!server.where().region().equals(where.region())) {
      throw new CallRejectedException(EXTEND, server + " is in another Region than " + where);
    }
    ServerDetails found =
        drs.server(staging, server.serverId())
            .orElseThrow(() -> new NotFoundException("source server", server.serverId()));
    if (!isExtensible(where, found)) {
      throw new CallRejectedException(EXTEND, server + " cannot be extended into " + where);
    }
    world
        .keys()
        .whyNotShared(staging, server.serverId())
        .ifPresent(
            why -> {
              throw new CallRejectedException(EXTEND, why);
            });
    int most = world.quotasOf(where).sourceServers();
    if (drs.servers(where).size() >= most) {
      throw new QuotaExceededException(EXTEND, "no more than " + most + " source servers");
    }
    String id = drs.administration().extend(staging, server.serverId(), where, tags);
    return new ServerReference(where, id);
  }

  private AccountRegion staging(AccountRegion where, String accountId, String operation) {
    AccountRegion staging = new AccountRegion(accountId, where.region());
    if (staging.equals(where)) {
      throw new CallRejectedException(operation, "the staging account must be another account");
    }
    if (!drs.initialized(staging)) {
      throw new AccessDeniedException(
          operation, "the role of account " + accountId + " cannot be assumed");
    }
    return staging;
  }

  private boolean isExtensible(AccountRegion where, ServerDetails server) {
    RelatedServer found =
        new RelatedServer(server.definition().where(), server.definition().serverId(), false);
    return server.staging().isEmpty()
        && server.server().replicationState().isRecoverable()
        && drs.servers(where).stream()
            .map(ServerDetails::staging)
            .noneMatch(Optional.of(found)::equals);
  }
}
