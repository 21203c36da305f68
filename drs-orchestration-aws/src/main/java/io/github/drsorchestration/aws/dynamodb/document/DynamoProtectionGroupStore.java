package io.github.drsorchestration.aws.dynamodb.document;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keeps protection groups on DynamoDB. */
public final class DynamoProtectionGroupStore extends DynamoDocumentStore<ProtectionGroup>
    implements ProtectionGroupStore {

  private static final String KIND = "protection group";

  private final UniqueNames names;
  private final ServerRegister servers;

  public DynamoProtectionGroupStore(Database database, String table) {
    super(database, table, AttributeNames.GROUP_ID, KIND, ProtectionGroup.class);
    names = new UniqueNames(database, table, AttributeNames.GROUP_ID, KIND);
    servers = new ServerRegister(database, table, AttributeNames.GROUP_ID);
  }

  @Override
  String idOf(ProtectionGroup group) {
    return group.groupId();
  }

  @Override
  long versionOf(ProtectionGroup group) {
    return group.version();
  }

  @Override
  ProtectionGroup withVersion(ProtectionGroup group, long version) {
    return group.toBuilder().version(version).build();
  }

  @Override
  void describe(ProtectionGroup group, Map<String, AttributeValue> item) {
    item.put("groupName", Attributes.text(group.name()));
    item.put("accountId", Attributes.text(group.accountId()));
    item.put("region", Attributes.text(group.region()));
  }

  @Override
  void checkName(Optional<ProtectionGroup> before, ProtectionGroup after) {
    names.checkFree(before.map(ProtectionGroup::name), after.name());
  }

  @Override
  List<TransactWriteItem> guards(
      Optional<ProtectionGroup> before, Optional<ProtectionGroup> after) {
    String id = Stream.concat(before.stream(), after.stream()).findFirst().orElseThrow().groupId();
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.addAll(
        names.change(id, before.map(ProtectionGroup::name), after.map(ProtectionGroup::name)));
    writes.addAll(servers.change(id, serversOf(before), serversOf(after)));
    return writes;
  }

  private static Set<String> serversOf(Optional<ProtectionGroup> group) {
    return group.map(ProtectionGroup::serverIds).orElse(Set.of());
  }
}
