package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.api.server.SourceServer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By which names a caller can mean a server. A name that several servers of a request have means
 * none of them, and an id always that one server: nobody loses recovery points because another
 * machine is called the same.
 */
final class TargetNames {

  private final Set<String> unique;

  private TargetNames(Set<String> unique) {
    this.unique = unique;
  }

  static TargetNames of(List<TargetFacts> facts) {
    Map<String, Integer> count = new HashMap<>();
    facts.stream()
        .flatMap(it -> it.server().stream())
        .forEach(
            it -> {
              count.merge(it.displayName(), 1, Integer::sum);
              if (!it.displayName().equals(it.serverId())) {
                count.merge(it.serverId(), 1, Integer::sum);
              }
            });
    count.values().removeIf(times -> times > 1);
    return new TargetNames(Set.copyOf(count.keySet()));
  }

  boolean name(SourceServer server, Collection<String> names) {
    return names.contains(server.serverId())
        || (unique.contains(server.displayName()) && names.contains(server.displayName()));
  }
}
