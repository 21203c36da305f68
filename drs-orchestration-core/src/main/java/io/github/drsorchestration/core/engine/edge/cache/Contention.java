package io.github.drsorchestration.core.engine.edge.cache;

import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which executions of this process wait for room in which account and Region. */
public final class Contention {

  /** Whoever waits looks again well within this time; who does not is waiting no more. */
  private static final Duration ALIVE = Duration.ofMinutes(1);

  private final Map<AccountRegion, Map<String, Instant>> waiting = new ConcurrentHashMap<>();

  public void waits(String executionId, Set<AccountRegion> places, Instant now) {
    waiting.forEach(
        (where, executions) -> {
          if (!places.contains(where)) {
            executions.remove(executionId);
          }
        });
    places.forEach(
        where ->
            waiting
                .computeIfAbsent(where, none -> new ConcurrentHashMap<>())
                .put(executionId, now));
  }

  /** How many want room, the given execution included. */
  public int contenders(AccountRegion where, String executionId, Instant now) {
    Map<String, Instant> executions = waiting.getOrDefault(where, Map.of());
    return 1
        + (int)
            executions.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(executionId))
                .filter(entry -> entry.getValue().plus(ALIVE).isAfter(now))
                .count();
  }
}
