package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.port.store.ServerClaims;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who holds which server, in memory. */
public final class FakeClaims implements ServerClaims {

  private final Map<String, String> held = new TreeMap<>();

  public Map<String, String> held() {
    return held;
  }

  @Override
  public Map<String, String> claim(String name, Set<String> serverIds) {
    Map<String, String> others = holders(serverIds);
    others.values().removeIf(name::equals);
    if (others.isEmpty()) {
      serverIds.forEach(serverId -> held.put(serverId, name));
    }
    return others;
  }

  @Override
  public void release(String name, Set<String> serverIds) {
    serverIds.forEach(serverId -> held.remove(serverId, name));
  }

  @Override
  public Map<String, String> holders(Set<String> serverIds) {
    Map<String, String> holders = new TreeMap<>(held);
    holders.keySet().retainAll(serverIds);
    return holders;
  }
}
