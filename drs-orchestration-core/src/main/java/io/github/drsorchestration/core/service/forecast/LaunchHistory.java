package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.planning.forecast.load.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How long the launches of a plan's servers took in its latest executions to the same place. */
final class LaunchHistory {

  private static final PageRequest NEWEST = new PageRequest(50, Optional.empty());
  private static final int LATEST = 5;

  /** From the submitted job to the launched server, where nothing was measured. */
  private static final Estimate USUAL =
      Estimate.around(Duration.ofMinutes(6), Duration.ofMinutes(10), Duration.ofMinutes(20));

  private static final Estimate USUAL_CHECK =
      Estimate.between(Duration.ZERO, Duration.ofMinutes(2));

  private final Map<String, List<Duration>> launches = new TreeMap<>();
  private final Map<String, List<Duration>> checks = new TreeMap<>();

  private LaunchHistory() {}

  static LaunchHistory of(String planId, ExecutionKind kind, ExecutionStore store) {
    LaunchHistory history = new LaunchHistory();
    store.list(ExecutionQuery.ofPlan(planId), NEWEST).items().stream()
        .filter(it -> it.kind().launchesWhere(kind))
        .limit(LATEST)
        .flatMap(it -> store.find(it.executionId()).stream())
        .flatMap(execution -> execution.waves().stream())
        .flatMap(wave -> wave.servers().stream())
        .forEach(history::add);
    return history;
  }

  private void add(ServerExecution server) {
    add(launches, server.serverId(), server.launchingAt(), server.launchedAt());
    add(checks, server.serverId(), server.launchedAt(), server.recoveredAt());
  }

  private static void add(
      Map<String, List<Duration>> durations,
      String serverId,
      Optional<Instant> from,
      Optional<Instant> to) {
    if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
      durations
          .computeIfAbsent(serverId, none -> new ArrayList<>())
          .add(Duration.between(from.get(), to.get()));
    }
  }

  boolean knows(String serverId) {
    return launches.containsKey(serverId);
  }

  Estimate launch(String serverId) {
    return past(launches, serverId).orElse(USUAL);
  }

  Estimate check(String serverId) {
    return past(checks, serverId).orElse(USUAL_CHECK);
  }

  private static Optional<Estimate> past(Map<String, List<Duration>> durations, String serverId) {
    return Optional.ofNullable(durations.get(serverId)).map(Estimate::past);
  }
}
