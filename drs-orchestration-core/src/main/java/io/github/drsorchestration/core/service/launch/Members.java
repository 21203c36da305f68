package io.github.drsorchestration.core.service.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.audit.EventChain;
import io.github.drsorchestration.core.service.cache.Dated;
import io.github.drsorchestration.core.service.server.ServerInventory;
import io.github.drsorchestration.core.service.server.ServerQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The servers of a group, each with how far it has the settings.
 *
 * @param servers the servers, by id
 * @param problem why they are those of the last run
 */
record Members(Map<String, ServerSettings> servers, Optional<String> problem) {

  private static final ObjectMapper JSON = DomainJson.mapper();

  Members {
    servers = new TreeMap<>(servers);
  }

  /**
   * As the group is now. A server whose settings have changed since it was looked at is pending.
   */
  static Members of(ProtectionGroup group, Optional<StoredRun> run, ServerInventory inventory) {
    Map<String, ServerSettings> before = run.map(StoredRun::servers).orElse(Map.of());
    Set<String> ids = new TreeSet<>(group.serverIds());
    Optional<String> problem = Optional.empty();
    if (ids.isEmpty()) {
      try {
        Dated<List<SourceServer>> listed = inventory.servers(group.where(), ServerQuery.ALL);
        listed.value().stream()
            .filter(group::selects)
            .map(SourceServer::serverId)
            .forEach(ids::add);
        problem = listed.freshness().problem();
      } catch (ServiceException e) {
        ids.addAll(before.keySet());
        problem = Optional.of(String.valueOf(e.getMessage()));
      }
    }
    Map<String, ServerSettings> servers = new TreeMap<>();
    for (String id : ids) {
      String hash = hash(group, id);
      servers.put(
          id,
          Optional.ofNullable(before.get(id))
              .filter(it -> it.settingsHash().equals(hash))
              .orElseGet(() -> ServerSettings.pending(id, hash)));
    }
    return new Members(servers, problem);
  }

  private static String hash(ProtectionGroup group, String serverId) {
    try {
      return EventChain.sha256(JSON.writeValueAsString(group.launchConfigOf(serverId)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings can always be written", e);
    }
  }
}
