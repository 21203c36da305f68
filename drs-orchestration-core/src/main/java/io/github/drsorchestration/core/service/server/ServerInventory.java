package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.cache.CachedRead;
import io.github.drsorchestration.core.service.cache.Dated;
import io.github.drsorchestration.core.service.listing.Listing;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.server.health.ReplicationStatus;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What DRS has in accounts and Regions. Where it does not answer, what it answered last is shown,
 * with its age and the reason.
 */
public final class ServerInventory {

  /** Replication changes all the time; this only keeps many lookers from being many calls. */
  private static final Duration SERVERS = Duration.ofSeconds(15);

  private static final Duration QUOTAS = Duration.ofMinutes(5);

  private static final Listing<ServerRow> BY_NAME =
      new Listing<>(
          row -> row.server().where() + "/" + row.server().serverId(),
          row -> row.name().replaceAll("\\p{Cntrl}", " "),
          row -> row.server().addedAt());

  private final Ports ports;
  private final CachedRead<PlaceServers> servers;
  private final CachedRead<Quotas> quotas;

  public ServerInventory(Ports ports) {
    this.ports = ports;
    this.servers =
        new CachedRead<>(
            ports,
            "source servers",
            SERVERS,
            where -> PlaceServers.read(ports.recoveryService(), where));
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
                all.servers().stream()
                    .filter(query::matches)
                    .sorted(Comparator.comparing(SourceServer::serverId))
                    .toList());
  }

  /**
   * The same with what else is known of them.
   *
   * @throws ServiceException if DRS does not answer and never did
   */
  public Dated<List<ServerRow>> rows(
      AccountRegion where, ServerFilter filter, ServerAccess access) {
    List<ProtectionGroup> groups = ports.protectionGroupStore().listAll();
    return servers
        .in(where, filter.query().fresh())
        .map(
            place ->
                new RowReading(groups, access, false)
                    .of(place).stream()
                        .filter(filter::matches)
                        .sorted(Comparator.comparing(row -> row.server().serverId()))
                        .toList());
  }

  /**
   * The servers of many places, which are asked side by side. One that does not answer is named
   * among the problems, and hides nothing of the others.
   *
   * @param places the accounts and Regions
   * @param access the servers and groups that exist for the one who asks
   */
  public Discovery discover(
      Collection<AccountRegion> places,
      ServerFilter filter,
      ServerAccess access,
      Sort sort,
      PageRequest request) {
    PerPlace<Dated<PlaceServers>> found = servers.each(places, filter.query().fresh());
    RowReading reading = new RowReading(ports.protectionGroupStore().listAll(), access, true);
    List<ServerRow> rows =
        found.items().stream()
            .flatMap(it -> reading.of(it.value()).stream())
            .filter(filter::matches)
            .toList();
    Map<ReplicationStatus, Integer> byHealth = new EnumMap<>(ReplicationStatus.class);
    rows.forEach(row -> byHealth.merge(row.health().status(), 1, Integer::sum));
    Page<ServerRow> page = BY_NAME.page(rows, sort, request);
    return new Discovery(
        page.items(),
        page.nextToken(),
        rows.size(),
        byHealth,
        found.items().stream().map(ServerInventory::seen).toList(),
        found.problems());
  }

  private static Discovery.SeenPlace seen(Dated<PlaceServers> dated) {
    PlaceServers place = dated.value();
    return new Discovery.SeenPlace(
        place.where(), place.servers().size(), place.problem(), dated.freshness());
  }

  /** What a place allows. */
  public Dated<Quotas> quotas(AccountRegion where, boolean fresh) {
    return quotas.in(where, fresh);
  }

  /**
   * Everything that is known of one server now. Parts that cannot be read are named, and hide
   * nothing of the others.
   *
   * @param access the servers and groups that exist for the one who asks
   * @throws NotFoundException if DRS does not know it there, or it does not exist for the caller
   * @throws ServiceException if DRS does not answer, and has not listed it before either
   */
  public ServerDetails details(AccountRegion where, String serverId, ServerAccess access) {
    List<ProtectionGroup> groups = ports.protectionGroupStore().listAll();
    return new DetailsReading(ports, where, serverId)
        .details(
            () -> servers.lastAnswer(where).map(it -> it.map(PlaceServers::servers)),
            server -> {
              if (!access.allows(server, groups)) {
                throw new NotFoundException("source server", serverId);
              }
              return Owner.of(server, groups, access.visible());
            });
  }
}
