package io.github.drsorchestration.jdbc.document;

import io.github.drsorchestration.api.failure.ServerInOtherGroupException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.jdbc.claim.Holdings;
import io.github.drsorchestration.jdbc.database.Database;
import io.github.drsorchestration.jdbc.database.Sql;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps protection groups. */
public final class JdbcProtectionGroupStore extends JdbcDocumentStore<ProtectionGroup>
    implements ProtectionGroupStore {

  private static final String KIND = "protection group";

  private final UniqueNames names = new UniqueNames(KIND, "protection-group-name");
  private final Holdings servers = new Holdings("protection-group-server");

  public JdbcProtectionGroupStore(Database database) {
    super(database, KIND, "protection-group", ProtectionGroup.class);
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
  Optional<String> nameOf(ProtectionGroup group) {
    return Optional.of(group.name());
  }

  @Override
  void guard(Sql sql, String id, Optional<ProtectionGroup> after) throws SQLException {
    names.rename(sql, id, after.map(ProtectionGroup::name));
    Set<String> wanted = after.map(group -> Set.copyOf(group.serverIds())).orElse(Set.of());
    Map<String, String> others = servers.holdExactly(sql, id, wanted);
    if (!others.isEmpty()) {
      Map.Entry<String, String> first = others.entrySet().iterator().next();
      throw new ServerInOtherGroupException(first.getKey(), first.getValue());
    }
  }
}
