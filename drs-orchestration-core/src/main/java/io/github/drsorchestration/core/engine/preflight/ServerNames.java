package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What people call the servers of an execution. An override may name one that way, unless another
 * is called the same: then it means neither.
 *
 * @param names the names by id
 */
record ServerNames(Map<String, String> names) {

  static final ServerNames UNKNOWN = new ServerNames(Map.of());

  ServerNames {
    names = Map.copyOf(names);
  }

  static ServerNames of(Execution execution) {
    Map<String, String> names = new HashMap<>();
    execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .forEach((ServerExecution server) -> names.put(server.serverId(), server.name()));
    return new ServerNames(names);
  }

  /** Whether one of these ids or names means this server. */
  boolean mean(Set<String> named, String serverId) {
    if (named.contains(serverId)) {
      return true;
    }
    String name = names.get(serverId);
    return name != null
        && named.contains(name)
        && !names.containsKey(name)
        && names.values().stream().filter(name::equals).count() == 1;
  }
}
