package io.github.drsorchestration.core.engine.edge.cache;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.decision.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which executions of this process wait for how much room in which account and Region. */
public final class Contention {

  /** Whoever waits looks again well within this time; who does not is waiting no more. */
  private static final Duration ALIVE = Duration.ofMinutes(1);

  private final Map<AccountRegion, Map<String, Announced>> waiting = new ConcurrentHashMap<>();

  private record Announced(Demand demand, Instant at) {}

  public void waits(String executionId, Map<AccountRegion, Demand> demands, Instant now) {
    waiting.forEach(
        (where, executions) -> {
          if (!demands.containsKey(where)) {
            executions.remove(executionId);
          }
        });
    demands.forEach(
        (where, demand) ->
            waiting
                .computeIfAbsent(where, none -> new ConcurrentHashMap<>())
                .put(executionId, new Announced(demand, now)));
  }

  /** What others than the given execution want. */
  public List<Demand> others(AccountRegion where, String executionId, Instant now) {
    return waiting.getOrDefault(where, Map.of()).entrySet().stream()
        .filter(entry -> !entry.getKey().equals(executionId))
        .map(Map.Entry::getValue)
        .filter(announced -> announced.at().plus(ALIVE).isAfter(now))
        .map(Announced::demand)
        .toList();
  }
}
