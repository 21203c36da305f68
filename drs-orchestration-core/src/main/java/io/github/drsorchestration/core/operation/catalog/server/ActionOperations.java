package io.github.drsorchestration.core.operation.catalog.server;

import static io.github.drsorchestration.api.access.Permission.DELETE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.TERMINATE_INSTANCES;
import static io.github.drsorchestration.api.access.Permission.UPDATE_PROTECTION_GROUP;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.server.ActionInputs.Instances;
import io.github.drsorchestration.core.operation.catalog.server.ActionInputs.Servers;
import io.github.drsorchestration.core.operation.catalog.server.ActionInputs.Tagging;
import io.github.drsorchestration.core.operation.catalog.server.ActionInputs.Untagging;
import io.github.drsorchestration.core.service.lifecycle.ServerActions;
import io.github.drsorchestration.core.service.lifecycle.action.ActionReport;
import io.github.drsorchestration.core.service.lifecycle.action.Requester;
import io.github.drsorchestration.core.service.lifecycle.action.ServerAction;
import java.util.List;

/** What begins, ends and forgets the replication of servers. */
final class ActionOperations {

  private static final String PLAIN =
      """
      {"servers": [{"serverId": "s-1111111111111111a", "accountId": "111122223333",
                    "region": "eu-west-1"}], "dryRun": true}
      """;
  private static final String TAGS =
      """
      {"servers": [{"serverId": "s-1111111111111111a", "accountId": "111122223333",
                    "region": "eu-west-1"}], "tags": {"dr:wave": "1"}, "dryRun": true}
      """;
  private static final String KEYS =
      """
      {"servers": [{"serverId": "s-1111111111111111a", "accountId": "111122223333",
                    "region": "eu-west-1"}], "keys": ["dr:wave"], "dryRun": true}
      """;
  private static final String INSTANCES =
      """
      {"instances": [{"instanceId": "i-1111111111111111a", "accountId": "111122223333",
                      "region": "eu-west-1"}], "dryRun": true}
      """;

  private final ServerActions actions;
  private final Ports ports;

  ActionOperations(ServerActions actions, Ports ports) {
    this.actions = actions;
    this.ports = ports;
  }

  List<Operation<?, ?>> all() {
    return List.of(
        ofServers(
            "startReplication",
            UPDATE_PROTECTION_GROUP,
            "Begins the replication of stopped servers, each with a full copy.",
            ServerAction.START_REPLICATION),
        ofServers(
            "stopReplication",
            DELETE_PROTECTION_GROUP,
            "Stops the replication of servers and deletes all their recovery points.",
            ServerAction.STOP_REPLICATION),
        ofServers(
            "retryReplication",
            UPDATE_PROTECTION_GROUP,
            "Begins replication again that has stalled.",
            ServerAction.RETRY_REPLICATION),
        ofServers(
            "disconnectServer",
            DELETE_PROTECTION_GROUP,
            "Ends the replication of servers for good and removes their agents.",
            ServerAction.DISCONNECT_SERVER),
        ofServers(
            "deleteServer",
            DELETE_PROTECTION_GROUP,
            "Makes DRS forget disconnected servers.",
            ServerAction.DELETE_SERVER),
        tagServer(),
        untagServer(),
        ofInstances(
            "disconnectInstance",
            "Ends what DRS does with recovery instances, which go on running.",
            ServerAction.DISCONNECT_INSTANCE),
        ofInstances(
            "deleteInstance",
            "Makes DRS forget recovery instances, which go on running.",
            ServerAction.DELETE_INSTANCE));
  }

  private Operation<?, ?> ofServers(
      String name, Permission permission, String summary, ServerAction action) {
    return new Operation<>(
        name,
        permission,
        WRITES,
        summary,
        InputForm.of(Servers.class, PLAIN),
        ActionReport.class,
        (input, call) -> actions.perform(input.request(action, call.actor()), caller(call)));
  }

  private Operation<?, ?> tagServer() {
    return new Operation<>(
            "tagServer",
            UPDATE_PROTECTION_GROUP,
            WRITES,
            "Gives source servers tags in addition to their own.",
            InputForm.of(Tagging.class, TAGS),
            ActionReport.class,
            (input, call) -> actions.perform(input.request(call.actor()), caller(call)))
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> untagServer() {
    return new Operation<>(
            "untagServer",
            UPDATE_PROTECTION_GROUP,
            WRITES,
            "Takes tags from source servers.",
            InputForm.of(Untagging.class, KEYS),
            ActionReport.class,
            (input, call) -> actions.perform(input.request(call.actor()), caller(call)))
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> ofInstances(String name, String summary, ServerAction action) {
    return new Operation<>(
        name,
        TERMINATE_INSTANCES,
        WRITES,
        summary,
        InputForm.of(Instances.class, INSTANCES),
        ActionReport.class,
        (input, call) -> actions.perform(input.request(action, call.actor()), caller(call)));
  }

  private Requester caller(CallContext call) {
    Visibility visibility = Visibility.ofList(call.principal().scope(), ports);
    return new Requester(
        ServerScope.of(call, ports), visibility::sees, visibility::sees, visibility::seesAccount);
  }
}
