package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.failure.ServerInOtherGroupException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Keeps protection groups in memory. Thread-safe. */
public final class InMemoryProtectionGroupStore extends InMemoryDocumentStore<ProtectionGroup>
    implements ProtectionGroupStore {

  private static final String KIND = "protection group";

  private final TakenNames names = new TakenNames(KIND);
  private final Map<String, String> groupIdByServer = new HashMap<>();

  public InMemoryProtectionGroupStore() {
    super(KIND);
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
  void checkUnique(ProtectionGroup group) {
    names.check(group.name(), group.groupId());
    for (String serverId : new TreeSet<>(group.serverIds())) {
      String holder = groupIdByServer.get(serverId);
      if (holder != null && !holder.equals(group.groupId())) {
        throw new ServerInOtherGroupException(serverId, holder);
      }
    }
  }

  @Override
  void occupy(ProtectionGroup group) {
    names.occupy(group.name(), group.groupId());
    group.serverIds().forEach(serverId -> groupIdByServer.put(serverId, group.groupId()));
  }

  @Override
  void vacate(ProtectionGroup group) {
    names.vacate(group.name());
    group.serverIds().forEach(groupIdByServer::remove);
  }
}
