package io.github.drsorchestration.core.service.tagsync;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a synchronization of tags.
 *
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param by who started it
 * @param dryRun whether nothing was written
 * @param totals how many servers had which outcome
 * @param servers the servers, by place and id
 * @param missed the places whose servers could not be listed, or not be written to
 */
public record TagSyncReport(
    Instant startedAt,
    Instant endedAt,
    Actor by,
    boolean dryRun,
    Map<SyncOutcome, Integer> totals,
    List<ServerSync> servers,
    List<PlaceProblem> missed) {

  public TagSyncReport {
    totals = new EnumMap<>(totals);
    servers = List.copyOf(servers);
    missed = List.copyOf(missed);
  }

  @Override
  public Map<SyncOutcome, Integer> totals() {
    return new EnumMap<>(totals);
  }

  static Map<SyncOutcome, Integer> count(List<ServerSync> servers) {
    Map<SyncOutcome, Integer> totals = new EnumMap<>(SyncOutcome.class);
    for (SyncOutcome outcome : SyncOutcome.values()) {
      totals.put(outcome, 0);
    }
    servers.forEach(server -> totals.merge(server.outcome(), 1, Integer::sum));
    return totals;
  }
}
