package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.port.store.ServerClaims;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps claims in memory. Thread-safe. */
public final class InMemoryServerClaims implements ServerClaims {

  private final Map<String, String> holderByServer = new HashMap<>();

  /** A port without claims. */
  public InMemoryServerClaims() {}

  @Override
  public synchronized Map<String, String> claim(String executionId, Set<String> serverIds) {
    Map<String, String> others = holders(serverIds);
    others.values().removeIf(executionId::equals);
    if (others.isEmpty()) {
      serverIds.forEach(serverId -> holderByServer.put(serverId, executionId));
    }
    return others;
  }

  @Override
  public synchronized void release(String executionId, Set<String> serverIds) {
    serverIds.forEach(serverId -> holderByServer.remove(serverId, executionId));
  }

  @Override
  public synchronized Map<String, String> holders(Set<String> serverIds) {
    Map<String, String> found = new TreeMap<>();
    for (String serverId : serverIds) {
      String holder = holderByServer.get(serverId);
      if (holder != null) {
        found.put(serverId, holder);
      }
    }
    return found;
  }
}
