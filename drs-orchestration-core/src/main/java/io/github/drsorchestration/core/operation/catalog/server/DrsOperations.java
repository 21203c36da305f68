package io.github.drsorchestration.core.operation.catalog.server;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_INITIALIZED;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Order;
import io.github.drsorchestration.core.service.account.PlaceScope;
import io.github.drsorchestration.core.service.cache.Dated;
import io.github.drsorchestration.core.service.cache.Freshness;
import io.github.drsorchestration.core.service.listing.Listing;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.listing.SortBy;
import io.github.drsorchestration.core.service.server.Discovery;
import io.github.drsorchestration.core.service.server.ServerDetails;
import io.github.drsorchestration.core.service.server.ServerFilter;
import io.github.drsorchestration.core.service.server.ServerInventory;
import io.github.drsorchestration.core.service.server.ServerRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What DRS has in an account and Region. */
public final class DrsOperations {

  private static final String PLACE =
      "{\"accountId\": \"111122223333\", \"region\": \"eu-west-1\"}";
  static final String SERVER =
      """
      {"serverId": "s-1111111111111111a", "accountId": "111122223333", "region": "eu-west-1"}
      """;

  private static final Listing<ServerRow> BY_ID =
      new Listing<>(
          row -> row.server().serverId(), row -> row.server().serverId(), it -> Optional.empty());

  private final ServerInventory inventory;
  private final Ports ports;

  private DrsOperations(ServerInventory inventory, Ports ports) {
    this.inventory = inventory;
    this.ports = ports;
  }

  /** The operations on this orchestrator, which was built on these ports. */
  public static List<Operation<?, ?>> of(DrsOrchestrator orchestrator, Ports ports) {
    List<Operation<?, ?>> operations =
        new ArrayList<>(new DrsOperations(orchestrator.servers(), ports).all());
    operations.addAll(new LaunchOperations(orchestrator.serverLaunches(), ports).all());
    operations.addAll(new ActionOperations(orchestrator.serverActions(), ports).all());
    operations.addAll(new StagingOperations(orchestrator.extendedServers(), ports).all());
    operations.addAll(new CoverageOperations(orchestrator, ports).all());
    operations.addAll(new TargetOperations(orchestrator.existingTargets(), ports).all());
    operations.addAll(new Ec2Operations(orchestrator.launchChoices()).all());
    return operations;
  }

  /**
   * Source servers.
   *
   * @param items the servers, by id
   * @param nextToken what to ask for the following page; absent on the last
   * @param freshness how old the list is
   */
  public record Servers(List<ServerRow> items, Optional<String> nextToken, Freshness freshness) {}

  /**
   * What DRS allows.
   *
   * @param replicatingServers servers that replicate at once
   * @param sourceServers source servers in all
   * @param concurrentJobs jobs in progress at once
   * @param serversPerJob servers in one job
   * @param serversInAllJobs servers in all jobs in progress together
   * @param assumed why these are assumed and not those in force; absent where they were read
   * @param freshness how old the answer is
   */
  public record DatedQuotas(
      int replicatingServers,
      int sourceServers,
      int concurrentJobs,
      int serversPerJob,
      int serversInAllJobs,
      Optional<String> assumed,
      Freshness freshness) {

    static DatedQuotas of(Dated<Quotas> dated) {
      Quotas quotas = dated.value();
      return new DatedQuotas(
          quotas.replicatingServers(),
          quotas.sourceServers(),
          quotas.concurrentJobs(),
          quotas.serversPerJob(),
          quotas.serversInAllJobs(),
          quotas.assumed(),
          dated.freshness());
    }
  }

  private List<Operation<?, ?>> all() {
    return List.of(servers(), discovery(), server(), quotas());
  }

  private Operation<?, ?> discovery() {
    return new Operation<>(
        "discoverSourceServers",
        VIEW_RESOURCES,
        READS,
        "Lists the source servers of many accounts and Regions, with their health, instances and"
            + " groups.",
        InputForm.of(
            ServerQueries.ServersAnywhere.class, "{\"region\": [\"eu-west-1\"], \"limit\": 20}"),
        Discovery.class,
        (input, call) -> {
          Visibility visible = Visibility.of(call.principal().scope(), ports);
          PlaceScope scope =
              new PlaceScope(input.accountId(), input.region(), visible::seesAccount);
          return inventory.discover(
              scope.places(ports),
              input.filter(),
              ServerScope.of(call, ports),
              Order.sort(Optional.of(SortBy.NAME), input.order()),
              input.page());
        });
  }

  private Operation<?, ?> servers() {
    return new Operation<>(
            "listSourceServers",
            VIEW_RESOURCES,
            READS,
            "Lists the servers that DRS replicates to an account and Region.",
            InputForm.of(ServerQueries.ServersIn.class, PLACE),
            Servers.class,
            (input, call) -> {
              Dated<List<ServerRow>> all =
                  inventory.rows(
                      input.where(), ServerFilter.of(input.query()), ServerScope.of(call, ports));
              Page<ServerRow> page =
                  input
                      .page()
                      .map(wanted -> BY_ID.page(all.value(), Sort.BY_NAME, wanted))
                      .orElseGet(() -> new Page<>(all.value(), Optional.empty()));
              return new Servers(page.items(), page.nextToken(), all.freshness());
            })
        .refusing(NOT_INITIALIZED);
  }

  private Operation<?, ?> server() {
    return new Operation<>(
            "getSourceServer",
            VIEW_RESOURCES,
            READS,
            "Shows a server that DRS replicates: its replication, recovery points, instance,"
                + " groups.",
            InputForm.of(ServerQueries.ServerAt.class, SERVER),
            ServerDetails.class,
            (input, call) ->
                inventory.details(input.where(), input.serverId(), ServerScope.of(call, ports)))
        .refusing(NOT_INITIALIZED);
  }

  private Operation<?, ?> quotas() {
    return new Operation<>(
            "getQuotas",
            VIEW_RESOURCES,
            READS,
            "Tells what DRS allows in an account and Region.",
            InputForm.of(ServerQueries.Place.class, PLACE),
            DatedQuotas.class,
            (place, call) ->
                DatedQuotas.of(inventory.quotas(place.where(), place.fresh().orElse(false))))
        .refusing(NOT_INITIALIZED);
  }
}
