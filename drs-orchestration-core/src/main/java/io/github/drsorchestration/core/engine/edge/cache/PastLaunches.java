package io.github.drsorchestration.core.engine.edge.cache;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How long the launches of a plan's last execution to the same place took, as far as it came. */
public final class PastLaunches {

  private static final PageRequest NEWEST = new PageRequest(50, Optional.empty());

  private PastLaunches() {}

  public static Map<String, Duration> durations(
      ExecutionStore store, Question.PastDurations asked) {
    return store.list(ExecutionQuery.ofPlan(asked.planId()), NEWEST).items().stream()
        .filter(summary -> summary.status().isTerminal())
        .filter(summary -> summary.kind().launchesWhere(asked.kind()))
        .map(summary -> store.find(summary.executionId()))
        .flatMap(Optional::stream)
        .filter(execution -> execution.startedAt().isPresent())
        .findFirst()
        .map(PastLaunches::durations)
        .orElse(Map.of());
  }

  private static Map<String, Duration> durations(Execution execution) {
    Map<String, Duration> durations = new HashMap<>();
    execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.launchingAt().isPresent() && server.launchedAt().isPresent())
        .forEach(server -> durations.put(server.serverId(), duration(server)));
    return durations;
  }

  private static Duration duration(ServerExecution server) {
    return Duration.between(server.launchingAt().orElseThrow(), server.launchedAt().orElseThrow());
  }
}
