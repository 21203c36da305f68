package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the failed launches of each server. */
final class FailureTally {

  private final Map<String, Integer> failed = new TreeMap<>();
  private final Map<String, Integer> lost = new TreeMap<>();

  void add(Execution execution) {
    ExploredRun.servers(execution).filter(FailureTally::hasFailed).forEach(this::add);
  }

  private void add(ServerExecution server) {
    failed.merge(server.name(), 1, Integer::sum);
    if (server.status() != ServerStatus.RECOVERED) {
      lost.merge(server.name(), 1, Integer::sum);
    }
  }

  List<FailureShare> shares() {
    return failed.entrySet().stream()
        .map(
            entry ->
                new FailureShare(
                    entry.getKey(), entry.getValue(), lost.getOrDefault(entry.getKey(), 0)))
        .sorted(
            Comparator.comparingInt(FailureShare::failed)
                .thenComparing(FailureShare::lost)
                .reversed()
                .thenComparing(FailureShare::name))
        .toList();
  }

  private static boolean hasFailed(ServerExecution server) {
    return server.status() == ServerStatus.FAILED || !server.previousLaunches().isEmpty();
  }
}
