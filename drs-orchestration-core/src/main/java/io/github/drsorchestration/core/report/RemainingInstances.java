package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.report.RemainingInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The instances that cost money without serving: everything that an execution left which came to
 * nothing, and of one that ended PARTIAL the instances of servers that are not up. A job that was
 * not known to have ended can still bring one up.
 */
final class RemainingInstances {

  private RemainingInstances() {}

  static List<RemainingInstance> of(Execution execution) {
    ExecutionStatus status = execution.status();
    if (!status.isTerminal() || status == ExecutionStatus.COMPLETED) {
      return List.of();
    }
    Set<String> gone = terminated(execution);
    List<RemainingInstance> remaining = new ArrayList<>();
    for (WaveExecution wave : execution.waves()) {
      for (ServerExecution server : wave.servers()) {
        boolean serves =
            status == ExecutionStatus.PARTIAL && server.status() == ServerStatus.RECOVERED;
        boolean left =
            server.recoveryInstanceId().isPresent() || runningJob(wave, server).isPresent();
        if (left && !serves && !gone.contains(server.serverId())) {
          remaining.add(remaining(wave, server));
        }
      }
    }
    return remaining;
  }

  private static RemainingInstance remaining(WaveExecution wave, ServerExecution server) {
    return new RemainingInstance(
        server.recoveryInstanceId(),
        server.jobId().or(() -> runningJob(wave, server).flatMap(JobAttempt::jobId)),
        server.where(),
        server.serverId(),
        server.name(),
        wave.wave().name(),
        server.status());
  }

  /** The attempt to launch the server of which nobody knows that it has ended. */
  private static Optional<JobAttempt> runningJob(WaveExecution wave, ServerExecution server) {
    return wave.attempts().stream()
        .filter(attempt -> server.isIn(attempt) && attempt.status().isUnderWay())
        .findFirst();
  }

  private static Set<String> terminated(Execution execution) {
    return execution.termination().stream()
        .flatMap(termination -> termination.targets().stream())
        .filter(
            target ->
                target.status() == TerminationStatus.TERMINATED
                    || target.status() == TerminationStatus.GONE)
        .map(TerminationTarget::serverId)
        .collect(Collectors.toSet());
  }
}
