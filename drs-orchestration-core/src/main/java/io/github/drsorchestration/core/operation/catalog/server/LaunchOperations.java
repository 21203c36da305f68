package io.github.drsorchestration.core.operation.catalog.server;

import static io.github.drsorchestration.api.access.Permission.UPDATE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_INITIALIZED;

import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.service.server.LaunchConfiguration;
import io.github.drsorchestration.core.service.server.ServerAccess;
import io.github.drsorchestration.core.service.server.ServerLaunches;
import java.util.List;
import java.util.Optional;

/** How DRS would launch a server. */
final class LaunchOperations {

  private static final String CHANGE =
      """
      {"serverId": "s-1111111111111111a", "accountId": "111122223333", "region": "eu-west-1",
       "settings": {"copyTags": true, "rightSizing": "NONE"}}
      """;

  private final ServerLaunches launches;
  private final Ports ports;

  LaunchOperations(ServerLaunches launches, Ports ports) {
    this.launches = launches;
    this.ports = ports;
  }

  /**
   * A change of a server's launch settings.
   *
   * @param serverId its id
   * @param accountId the account of the recovery Region
   * @param region the Region to recover in
   * @param settings what is to change; what is left out stays as it is
   */
  public record Change(
      @Text(TextForm.NOT_BLANK) String serverId,
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region,
      Optional<LaunchSettings> settings) {
    public Change {
      if (settings.isEmpty()) {
        throw new InvalidValueException("settings", "must be set");
      }
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(get(), update());
  }

  private Operation<?, ?> get() {
    return new Operation<>(
            "getLaunchConfiguration",
            VIEW_RESOURCES,
            READS,
            "Shows how DRS would launch a server, and what its groups make of that.",
            InputForm.of(ServerQueries.ServerAt.class, DrsOperations.SERVER),
            LaunchConfiguration.class,
            (input, call) -> launches.get(input.where(), input.serverId(), access(call)))
        .refusing(NOT_INITIALIZED);
  }

  private Operation<?, ?> update() {
    return new Operation<>(
            "updateLaunchConfiguration",
            UPDATE_PROTECTION_GROUP,
            WRITES,
            "Changes how DRS would launch a server.",
            InputForm.of(Change.class, CHANGE),
            LaunchConfiguration.class,
            (input, call) ->
                launches.update(
                    new AccountRegion(input.accountId(), input.region()),
                    input.serverId(),
                    input.settings().orElseThrow(),
                    access(call)))
        .refusing(NOT_INITIALIZED);
  }

  private ServerAccess access(CallContext call) {
    Visibility visibility = Visibility.of(call.principal().scope(), ports);
    return new ServerAccess(visibility::sees, !call.principal().scope().groupIds().isEmpty());
  }
}
