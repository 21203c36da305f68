package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.report.RemainingInstance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The instances that cost money without serving: everything that an execution left which came to
 * nothing, and of one that ended PARTIAL the instances of servers that are not up.
 */
final class RemainingInstances {

  private RemainingInstances() {}

  static List<RemainingInstance> of(Execution execution) {
    ExecutionStatus status = execution.status();
    if (!status.isTerminal() || status == ExecutionStatus.COMPLETED) {
      return List.of();
    }
    Set<String> gone = terminated(execution);
    List<RemainingInstance> remainingInstances = new ArrayList<>();
    for (WaveExecution wave : execution.waves()) {
      for (ServerExecution server : wave.servers()) {
        boolean serves =
            status == ExecutionStatus.PARTIAL && server.status() == ServerStatus.RECOVERED;
        server
            .recoveryInstanceId()
            .filter(instanceId -> !serves && !gone.contains(instanceId))
            .ifPresent(
                instanceId ->
                    remainingInstances.add(
                        new RemainingInstance(
                            instanceId,
                            server.where(),
                            server.serverId(),
                            server.name(),
                            wave.wave().name(),
                            server.status())));
      }
    }
    return remainingInstances;
  }

  private static Set<String> terminated(Execution execution) {
    Set<String> gone = new HashSet<>();
    execution
        .termination()
        .ifPresent(
            termination ->
                termination.targets().stream()
                    .filter(
                        target ->
                            target.status() == TerminationStatus.TERMINATED
                                || target.status() == TerminationStatus.GONE)
                    .forEach(target -> target.instanceId().ifPresent(gone::add)));
    return gone;
  }
}
