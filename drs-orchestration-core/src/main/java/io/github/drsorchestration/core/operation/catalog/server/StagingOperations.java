package io.github.drsorchestration.core.operation.catalog.server;

import static io.github.drsorchestration.api.access.Permission.UPDATE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_INITIALIZED;

import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ExtensibleServer;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.service.account.PlaceScope;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.staging.ExtendedServers;
import io.github.drsorchestration.core.service.staging.ExtensionReport;
import io.github.drsorchestration.core.service.staging.ExtensionRequest;
import io.github.drsorchestration.core.service.staging.StagingAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Accounts that replicate for others, and their servers. */
final class StagingOperations {

  private static final String STAGING =
      """
      {"accountId": "111122223333", "region": "eu-west-1", "stagingAccountId": "777788889999"}
      """;
  private static final String EXTEND =
      """
      {"accountId": "111122223333", "region": "eu-west-1", "stagingAccountId": "777788889999",
       "serverIds": ["s-4444444444444444d"], "tags": {"dr:wave": "1"}, "dryRun": true}
      """;

  private final ExtendedServers extended;
  private final Ports ports;

  StagingOperations(ExtendedServers extended, Ports ports) {
    this.extended = extended;
    this.ports = ports;
  }

  /**
   * Whose staging accounts are wanted.
   *
   * @param accountId these accounts; by default all that are registered or have groups
   * @param region these Regions; by default all that the accounts use
   */
  public record Wanted(
      @Text(TextForm.ACCOUNT_ID) Set<String> accountId, @Text(TextForm.REGION) Set<String> region) {
    public Wanted {
      accountId = InputCheck.sorted(accountId);
      region = InputCheck.sorted(region);
    }
  }

  /**
   * A staging account of a place.
   *
   * @param accountId the account that is to launch servers
   * @param region the Region that replicates them
   * @param stagingAccountId the account that replicates them
   */
  public record Staging(
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region,
      @Text(TextForm.ACCOUNT_ID) String stagingAccountId) {}

  /**
   * Servers to be launched by another account than the one that replicates them.
   *
   * @param accountId the account that is to launch them
   * @param region the Region that replicates them
   * @param stagingAccountId the account that replicates them
   * @param serverIds the servers, as they are called there; at most 100
   * @param tags the tags of the extended servers
   * @param dryRun whether it is only to be told what would happen, by default not
   */
  public record Extension(
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region,
      @Text(TextForm.ACCOUNT_ID) String stagingAccountId,
      @Items(min = 1, max = ActionInputs.MAX_SERVERS) @Text(TextForm.SERVER_ID)
          List<String> serverIds,
      Map<String, String> tags,
      Optional<Boolean> dryRun) {

    public Extension {
      serverIds = InputCheck.list(serverIds);
      tags = InputCheck.sorted(tags);
      Bounds.of(Extension.class)
          .check(accountId, region, stagingAccountId, serverIds, tags, dryRun);
    }

    ExtensionRequest request() {
      return new ExtensionRequest(
          new AccountRegion(accountId, region),
          stagingAccountId,
          serverIds,
          tags,
          dryRun.orElse(false));
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(accounts(), extensible(), extend());
  }

  private Operation<?, ?> accounts() {
    return new Operation<>(
            "listStagingAccounts",
            VIEW_RESOURCES,
            READS,
            "Lists the accounts that replicate servers for others.",
            InputForm.of(Wanted.class, "{\"region\": [\"eu-west-1\"]}"),
            PerPlace.class,
            this::accounts)
        .withItems(StagingAccount.class);
  }

  private PerPlace<StagingAccount> accounts(Wanted input, CallContext call) {
    Visibility visible = Visibility.of(call.principal().scope(), ports);
    PlaceScope scope = new PlaceScope(input.accountId(), input.region(), visible::seesAccount);
    PerPlace<StagingAccount> found = extended.accounts(scope.places(ports));
    return new PerPlace<>(
        found.items().stream().filter(it -> visible.seesAccount(it.stagingAccountId())).toList(),
        found.problems());
  }

  private Operation<?, ?> extensible() {
    return new Operation<>(
            "listExtensibleServers",
            VIEW_RESOURCES,
            READS,
            "Lists the servers of a staging account that another account could launch.",
            InputForm.of(Staging.class, STAGING),
            Extensible.class,
            (input, call) ->
                new Extensible(
                    extended.extensible(
                        new AccountRegion(input.accountId(), input.region()),
                        input.stagingAccountId())))
        .refusing(NOT_INITIALIZED, NOT_CONFIGURED);
  }

  /**
   * Servers of a staging account.
   *
   * @param items those that can be extended, by id
   */
  public record Extensible(List<ExtensibleServer> items) {
    public Extensible {
      items = List.copyOf(items);
    }
  }

  private Operation<?, ?> extend() {
    return new Operation<>(
            "extendServers",
            UPDATE_PROTECTION_GROUP,
            WRITES,
            "Lets an account launch servers that another one replicates.",
            InputForm.of(Extension.class, EXTEND),
            ExtensionReport.class,
            (input, call) -> extended.extend(input.request()))
        .refusing(NOT_INITIALIZED, NOT_CONFIGURED);
  }
}
