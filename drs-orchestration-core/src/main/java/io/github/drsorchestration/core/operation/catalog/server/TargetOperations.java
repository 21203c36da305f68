package io.github.drsorchestration.core.operation.catalog.server;

import static io.github.drsorchestration.api.access.Permission.UPDATE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.IN_USE;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_FOUND;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_INITIALIZED;

import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.service.launch.ExistingTargets;
import io.github.drsorchestration.core.service.launch.TargetChange;
import io.github.drsorchestration.core.service.launch.TargetMatch;
import io.github.drsorchestration.core.service.launch.TargetView;
import io.github.drsorchestration.core.service.server.ServerAccess;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The existing instances that servers are launched into. */
final class TargetOperations {

  private static final String MATCH =
      """
      {"accountId": "111122223333", "region": "eu-west-1", "serverIds": ["s-1111111111111111a"]}
      """;
  private static final String CHANGE =
      """
      {"serverId": "s-1111111111111111a", "accountId": "111122223333", "region": "eu-west-1",
       "kind": "NONE"}
      """;

  private final ExistingTargets targets;
  private final Ports ports;

  TargetOperations(ExistingTargets targets, Ports ports) {
    this.targets = targets;
    this.ports = ports;
  }

  /**
   * Servers for which instances are looked for.
   *
   * @param accountId the account of the recovery Region
   * @param region the Region to recover in
   * @param serverIds the servers, at least one
   */
  public record Wanted(
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region,
      @Text(TextForm.SERVER_ID) Set<String> serverIds) {
    public Wanted {
      serverIds = InputCheck.sorted(serverIds);
      if (serverIds.isEmpty()) {
        throw new InvalidValueException("serverIds", "must name a server");
      }
    }
  }

  /**
   * What was found.
   *
   * @param items a match for each server
   */
  public record Matches(List<TargetMatch> items) {}

  /**
   * Whether a server is to be launched into an existing instance.
   *
   * @param serverId its id
   * @param accountId the account of the recovery Region
   * @param region the Region to recover in
   * @param kind how the instance is chosen
   * @param instanceId the instance; for a match by name, the one that was shown
   */
  public record Change(
      @Text(TextForm.NOT_BLANK) String serverId,
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region,
      TargetChange.Kind kind,
      @Text(TextForm.INSTANCE_ID) Optional<String> instanceId) {}

  List<Operation<?, ?>> all() {
    return List.of(match(), set());
  }

  private Operation<?, ?> match() {
    return new Operation<>(
            "matchLaunchTargets",
            VIEW_RESOURCES,
            READS,
            "Finds the existing instances that have the names of servers, for launches into them.",
            InputForm.of(Wanted.class, MATCH),
            Matches.class,
            (input, call) ->
                new Matches(
                    targets.matches(
                        new AccountRegion(input.accountId(), input.region()),
                        input.serverIds(),
                        access(call))))
        .refusing(NOT_CONFIGURED, NOT_FOUND, NOT_INITIALIZED);
  }

  private Operation<?, ?> set() {
    return new Operation<>(
            "setLaunchTarget",
            UPDATE_PROTECTION_GROUP,
            WRITES,
            "Makes launches of a server go into an existing instance, or into new ones again.",
            InputForm.of(Change.class, CHANGE),
            TargetView.class,
            (input, call) ->
                targets.set(
                    new AccountRegion(input.accountId(), input.region()),
                    input.serverId(),
                    new TargetChange(input.kind(), input.instanceId()),
                    access(call)))
        .refusing(IN_USE, NOT_CONFIGURED, NOT_FOUND, NOT_INITIALIZED);
  }

  private ServerAccess access(CallContext call) {
    Visibility visibility = Visibility.of(call.principal().scope(), ports);
    return new ServerAccess(visibility::sees, !call.principal().scope().groupIds().isEmpty());
  }
}
