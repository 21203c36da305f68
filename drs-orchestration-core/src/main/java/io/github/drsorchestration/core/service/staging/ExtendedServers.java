package io.github.drsorchestration.core.service.staging;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.StagingAccounts;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ExtensibleServer;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.place.Diagnosis;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lets one account launch what another replicates, so that it can protect more servers than the
 * quota of one account allows.
 */
public final class ExtendedServers {

  private final Ports ports;

  public ExtendedServers(Ports ports) {
    this.ports = ports;
  }

  /** The accounts that replicate for these places, as DRS and the servers there say. */
  public PerPlace<StagingAccount> accounts(Collection<AccountRegion> places) {
    Map<String, Set<String>> registered = new HashMap<>();
    for (TargetAccount account : ports.targetAccountStore().listAll()) {
      registered.put(account.accountId(), account.stagingAccountIds());
    }
    PerPlace<Found> found =
        new PlaceCalls(ports.calls())
            .each(
                places,
                where ->
                    List.of(accounts(where, registered.getOrDefault(where.accountId(), Set.of()))));
    return new PerPlace<>(
        found.items().stream().flatMap(it -> it.accounts().stream()).toList(),
        Stream.concat(
                found.problems().stream(),
                found.items().stream().flatMap(it -> it.problem().stream()))
            .toList());
  }

  /**
   * @param accounts what the servers of a place, its account and DRS say
   * @param problem why DRS says nothing of accounts
   */
  private record Found(List<StagingAccount> accounts, Optional<PlaceProblem> problem) {}

  private Found accounts(AccountRegion where, Set<String> registered) {
    Map<String, Integer> servers = new TreeMap<>();
    for (SourceServer server : ports.recoveryService().sourceServers(where)) {
      server.stagingAccountId().ifPresent(id -> servers.merge(id, 1, Integer::sum));
    }
    Optional<PlaceProblem> problem = Optional.empty();
    if (ports.stagingAccounts() != StagingAccounts.NONE) {
      try {
        ports.stagingAccounts().stagingAccounts(where).forEach(id -> servers.putIfAbsent(id, 0));
      } catch (ServiceException e) {
        problem = Optional.of(new PlaceProblem(where, Diagnosis.of(e)));
      }
    }
    registered.forEach(id -> servers.putIfAbsent(id, 0));
    return new Found(
        servers.entrySet().stream()
            .map(
                it ->
                    new StagingAccount(
                        where, it.getKey(), registered.contains(it.getKey()), it.getValue()))
            .toList(),
        problem);
  }

  /**
   * The servers of a staging account that can be extended into a place.
   *
   * @throws ServiceException if they cannot be listed
   * @throws NotConfiguredException if the service runs without access to staging accounts
   */
  public List<ExtensibleServer> extensible(AccountRegion where, String stagingAccountId) {
    return ports.stagingAccounts().extensibleServers(where, stagingAccountId).stream()
        .sorted(Comparator.comparing(it -> it.server().serverId()))
        .toList();
  }

  /**
   * Extends servers, or tells what that would do. One that fails does not stop the others.
   *
   * @throws ServiceException if it cannot be read what can be extended, or how much room there is
   * @throws NotConfiguredException if the service runs without access to staging accounts
   */
  public ExtensionReport extend(ExtensionRequest request) {
    return new ExtensionRun(ports, request).report();
  }
}
