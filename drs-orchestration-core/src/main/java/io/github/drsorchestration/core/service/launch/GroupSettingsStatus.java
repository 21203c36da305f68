package io.github.drsorchestration.core.service.launch;

import io.github.drsorchestration.api.access.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the servers of a group have its launch settings, as they were last looked at.
 *
 * @param groupId the group
 * @param running whether they are being written or compared now
 * @param startedAt when that last began
 * @param endedAt when it ended; absent while it goes on, and where its process died
 * @param by who started it
 * @param totals how many servers have which status
 * @param servers the servers, by id
 * @param problem why the members of the group are not known, so that those of the last run are
 *     shown
 */
public record GroupSettingsStatus(
    String groupId,
    boolean running,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<Actor> by,
    Map<SettingsStatus, Integer> totals,
    List<ServerSettings> servers,
    Optional<String> problem) {

  public GroupSettingsStatus {
    totals = new EnumMap<>(totals);
    servers = List.copyOf(servers);
  }

  @Override
  public Map<SettingsStatus, Integer> totals() {
    return new EnumMap<>(totals);
  }

  static GroupSettingsStatus of(
      String groupId,
      Optional<StoredRun> run,
      Collection<ServerSettings> servers,
      Optional<String> problem,
      Instant now) {
    Map<SettingsStatus, Integer> totals = new EnumMap<>(SettingsStatus.class);
    for (SettingsStatus status : SettingsStatus.values()) {
      totals.put(status, 0);
    }
    servers.forEach(server -> totals.merge(server.status(), 1, Integer::sum));
    return new GroupSettingsStatus(
        groupId,
        run.filter(it -> it.isGoingOn(now)).isPresent(),
        run.map(StoredRun::startedAt),
        run.flatMap(StoredRun::endedAt),
        run.map(StoredRun::by),
        totals,
        servers.stream().sorted(Comparator.comparing(ServerSettings::serverId)).toList(),
        problem);
  }
}
