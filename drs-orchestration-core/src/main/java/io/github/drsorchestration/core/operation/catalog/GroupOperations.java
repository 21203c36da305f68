package io.github.drsorchestration.core.operation.catalog;

import static io.github.drsorchestration.api.access.Permission.CREATE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.DELETE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.UPDATE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import java.util.List;

/** What can be done with protection groups. */
final class GroupOperations {

  private static final String BY_ID = "{\"groupId\": \"databases\"}";
  private static final String GROUP =
      """
      {"groupId": "databases", "name": "Databases", "accountId": "111122223333",
       "region": "eu-west-1", "tagCriteria": {"tags": {"tier": "db"}}, "version": 3}
      """;
  private static final String NEW_GROUP =
      """
      {"name": "Databases", "accountId": "111122223333", "region": "eu-west-1",
       "tagCriteria": {"tags": {"tier": "db"}}}
      """;

  private final ProtectionGroups groups;
  private final Ports ports;

  GroupOperations(ProtectionGroups groups, Ports ports) {
    this.groups = groups;
    this.ports = ports;
  }

  List<Operation<?, ?>> all() {
    return List.of(create(), get(), update(), delete());
  }

  private Operation<?, ?> create() {
    return new Operation<>(
        "createProtectionGroup",
        CREATE_PROTECTION_GROUP,
        WRITES,
        "Creates a protection group.",
        InputForm.of(ProtectionGroup.class, NEW_GROUP).byDefault("groupId", call -> ports.ids().next()),
        ProtectionGroup.class,
        (group, call) -> groups.create(group, call.actor()));
  }

  private Operation<?, ?> get() {
    return new Operation<>(
        "getProtectionGroup",
        VIEW_RESOURCES,
        READS,
        "Shows a protection group.",
        InputForm.of(ById.Group.class, BY_ID),
        ProtectionGroup.class,
        (input, call) -> groups.get(input.groupId()));
  }

  private Operation<?, ?> update() {
    return new Operation<>(
        "updateProtectionGroup",
        UPDATE_PROTECTION_GROUP,
        WRITES,
        "Replaces a protection group, if it still has the version that was read.",
        InputForm.of(ProtectionGroup.class, GROUP),
        ProtectionGroup.class,
        (group, call) -> groups.update(group, call.actor()));
  }

  private Operation<?, ?> delete() {
    return new Operation<>(
        "deleteProtectionGroup",
        DELETE_PROTECTION_GROUP,
        WRITES,
        "Deletes a protection group that no plan names.",
        InputForm.of(ById.GroupVersion.class, BY_ID),
        ById.Deleted.class,
        (input, call) -> {
          long version = input.version().orElseGet(() -> groups.get(input.groupId()).version());
          groups.delete(input.groupId(), version);
          return new ById.Deleted(input.groupId());
        });
  }
}
