package io.github.drsorchestration.core.operation.catalog;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import java.util.Comparator;
import java.util.List;

/** What DRS has in an account and Region. */
final class DrsOperations {

  private static final String PLACE =
      "{\"accountId\": \"111122223333\", \"region\": \"eu-west-1\"}";
  private static final String SERVER =
      """
      {"serverId": "s-1111111111111111a", "accountId": "111122223333", "region": "eu-west-1"}
      """;

  private final Ports ports;

  DrsOperations(Ports ports) {
    this.ports = ports;
  }

  /**
   * An account and Region.
   *
   * @param accountId twelve digits
   * @param region such as {@code eu-west-1}
   */
  public record Place(String accountId, String region) {
    public Place {
      InputCheck.notBlank("accountId", accountId);
      InputCheck.notBlank("region", region);
    }

    AccountRegion where() {
      return new AccountRegion(accountId, region);
    }
  }

  /**
   * A source server.
   *
   * @param serverId its id
   * @param accountId the account of the recovery Region
   * @param region the Region to recover in
   */
  public record ServerAt(String serverId, String accountId, String region) {
    public ServerAt {
      InputCheck.notBlank("serverId", serverId);
      InputCheck.notBlank("accountId", accountId);
      InputCheck.notBlank("region", region);
    }
  }

  /**
   * Source servers.
   *
   * @param items the servers, by name
   */
  public record Servers(List<SourceServer> items) {}

  List<Operation<?, ?>> all() {
    return List.of(servers(), server(), quotas());
  }

  private Operation<?, ?> servers() {
    return new Operation<>(
        "listSourceServers",
        VIEW_RESOURCES,
        READS,
        "Lists the servers that DRS replicates to an account and Region.",
        InputForm.of(Place.class, PLACE),
        Servers.class,
        (place, call) ->
            new Servers(
                ports.recoveryService().sourceServers(place.where()).stream()
                    .sorted(Comparator.comparing(SourceServer::serverId))
                    .toList()));
  }

  private Operation<?, ?> server() {
    return new Operation<>(
        "getSourceServer",
        VIEW_RESOURCES,
        READS,
        "Shows a server that DRS replicates.",
        InputForm.of(ServerAt.class, SERVER),
        SourceServer.class,
        (input, call) ->
            ports
                .recoveryService()
                .sourceServers(
                    new AccountRegion(input.accountId(), input.region()), List.of(input.serverId()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("source server", input.serverId())));
  }

  private Operation<?, ?> quotas() {
    return new Operation<>(
        "getQuotas",
        VIEW_RESOURCES,
        READS,
        "Tells what DRS allows in an account and Region.",
        InputForm.of(Place.class, PLACE),
        Quotas.class,
        (place, call) -> ports.quotaSource().quotas(place.where()));
  }
}
