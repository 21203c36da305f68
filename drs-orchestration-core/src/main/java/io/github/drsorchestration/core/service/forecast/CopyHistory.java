package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.FollowUp;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
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

/** How long copies of servers took in the latest failbacks of their plan. */
final class CopyHistory {

  private static final PageRequest NEWEST = new PageRequest(50, Optional.empty());
  private static final int LATEST = 5;

  private final Map<String, List<Duration>> home = new TreeMap<>();
  private final Map<String, List<Duration>> back = new TreeMap<>();

  private CopyHistory() {}

  static CopyHistory of(String planId, ExecutionStore store) {
    CopyHistory history = new CopyHistory();
    store.list(ExecutionQuery.ofPlan(planId), NEWEST).items().stream()
        .filter(it -> it.kind() == ExecutionKind.FAILBACK)
        .limit(LATEST)
        .flatMap(it -> store.find(it.executionId()).stream())
        .forEach(history::add);
    return history;
  }

  private void add(Execution failback) {
    Optional<Instant> protecting = failback.reprotection().map(FollowUp::requestedAt);
    failback.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .forEach(
            server ->
                server
                    .failback()
                    .ifPresent(
                        way -> {
                          add(home, server, way.reversalAskedAt(), way.inSyncAt());
                          add(back, server, protecting(way, protecting), way.protectedAt());
                        }));
  }

  /** One that came home after the work had begun was protected from then on. */
  private static Optional<Instant> protecting(ServerFailback way, Optional<Instant> begun) {
    return begun.map(at -> way.movedAt().filter(at::isBefore).orElse(at));
  }

  private static void add(
      Map<String, List<Duration>> durations,
      ServerExecution server,
      Optional<Instant> from,
      Optional<Instant> to) {
    if (from.isPresent() && to.filter(from.get()::isBefore).isPresent()) {
      durations
          .computeIfAbsent(server.serverId(), none -> new ArrayList<>())
          .add(Duration.between(from.get(), to.get()));
    }
  }

  /** The copy to the origin. */
  Optional<Estimate> home(String serverId) {
    return Optional.ofNullable(home.get(serverId)).map(Estimate::past);
  }

  /** The copy to the recovery place afterwards. */
  Optional<Estimate> back(String serverId) {
    return Optional.ofNullable(back.get(serverId)).map(Estimate::past);
  }
}
