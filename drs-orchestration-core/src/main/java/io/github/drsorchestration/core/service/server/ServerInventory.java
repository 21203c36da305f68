package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.cache.CachedRead;
import io.github.drsorchestration.core.service.cache.Dated;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What DRS has in accounts and Regions. Where it does not answer, what it answered last is shown,
 * with its age and the reason.
 */
public final class ServerInventory {

  /** Replication changes all the time; this only keeps many lookers from being many calls. */
  private static final Duration SERVERS = Duration.ofSeconds(15);

  private static final Duration QUOTAS = Duration.ofMinutes(5);

  private final Ports ports;
  private final CachedRead<List<SourceServer>> servers;
  private final CachedRead<Quotas> quotas;

  public ServerInventory(Ports ports) {
    this.ports = ports;
    this.servers =
        new CachedRead<>(ports, "source servers", SERVERS, ports.recoveryService()::sourceServers);
    this.quotas = new CachedRead<>(ports, "quotas", QUOTAS, ports.quotaSource()::quotas);
  }

  /**
   * The servers of a place that match, by id.
   *
   * @throws ServiceException if DRS does not answer and never did
   */
  public Dated<List<SourceServer>> servers(AccountRegion where, ServerQuery query) {
    return servers
        .in(where, query.fresh())
        .map(
            all ->
                all.stream()
                    .filter(query::matches)
                    .sorted(Comparator.comparing(SourceServer::serverId))
                    .toList());
  }

  /** What a place allows. */
  public Dated<Quotas> quotas(AccountRegion where, boolean fresh) {
    return quotas.in(where, fresh);
  }

  /**
   * Everything that is known of one server now. Parts that cannot be read are named, and hide
   * nothing of the others.
   *
   * @param visible the groups that may be named
   * @throws NotFoundException if DRS does not know it there
   * @throws ServiceException if DRS does not answer, and has not listed it before either
   */
  public ServerDetails details(
      AccountRegion where, String serverId, Predicate<ProtectionGroup> visible) {
    return new DetailsReading(ports, where, serverId)
        .details(
            () -> servers.lastAnswer(where),
            server -> Owner.of(server, ports.protectionGroupStore(), visible));
  }
}
