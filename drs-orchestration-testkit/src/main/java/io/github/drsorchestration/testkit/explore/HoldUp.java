package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.StepKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the server that a step of the critical path really waited for. The servers of one job are
 * up at the same moment, when the job ends; it is the one that DRS launched last that held up the
 * others.
 */
final class HoldUp {

  private HoldUp() {}

  /** The name of the server; empty where the step is no server's affair. */
  static Optional<String> of(CriticalStep step, Execution execution) {
    return step.serverId()
        .flatMap(id -> Run.servers(execution).filter(it -> it.serverId().equals(id)).findFirst())
        .map(named -> isLaunch(step) ? lastOfItsJob(named, execution) : named)
        .map(ServerExecution::name);
  }

  private static boolean isLaunch(CriticalStep step) {
    return step.kind() == StepKind.LAUNCH || step.kind() == StepKind.VERIFY;
  }

  private static ServerExecution lastOfItsJob(ServerExecution named, Execution execution) {
    return Run.servers(execution)
        .filter(it -> it.jobId().isPresent() && it.jobId().equals(named.jobId()))
        .filter(it -> it.where().equals(named.where()))
        .filter(it -> it.recoveredAt().equals(named.recoveredAt()))
        .reduce(named, (last, it) -> launchedAt(it).isAfter(launchedAt(last)) ? it : last);
  }

  private static Instant launchedAt(ServerExecution server) {
    return server.launchedAt().orElse(Instant.MIN);
  }
}
