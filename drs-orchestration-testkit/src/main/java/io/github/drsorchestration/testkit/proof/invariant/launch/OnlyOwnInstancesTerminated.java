package io.github.drsorchestration.testkit.proof.invariant.launch;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.RunConditions;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import io.github.drsorchestration.testkit.world.RecordedTermination;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks every instance that was terminated, and those that should have been. */
public final class OnlyOwnInstancesTerminated extends Invariant {

  public OnlyOwnInstancesTerminated() {
    super(
        "only own instances are terminated, and all of them",
        "a clean-up must not end production, nor leave instances that cost money");
  }

  @Override
  protected void ended(History history) {
    Set<String> mayGo = new HashSet<>();
    for (Execution execution : history.executions()) {
      if (execution.termination().isPresent()) {
        mayGo.addAll(ownInstances(execution, history));
        nothingIsLeft(execution, history);
      }
    }
    for (RecordedTermination termination : history.world().record().terminations()) {
      if (!mayGo.contains(termination.instanceId())) {
        history.violated(
            this, termination.instanceId() + " was terminated, although no execution launched it");
      }
    }
  }

  /** Of a failback, those that do not carry production; the failover before it launched some. */
  private static List<String> ownInstances(Execution execution, History history) {
    if (execution.kind() == ExecutionKind.FAILBACK) {
      return execution.waves().stream()
          .flatMap(wave -> wave.servers().stream())
          .flatMap(server -> needless(server).stream())
          .toList();
    }
    return history.launchesOf(execution.executionId()).stream()
        .flatMap(launch -> launch.instanceId().stream())
        .toList();
  }

  private static Optional<String> needless(ServerExecution server) {
    return server
        .failback()
        .flatMap(
            way ->
                way.production() == ProductionSide.ORIGIN
                    ? Optional.of(way.instanceId())
                    : server.recoveryInstanceId());
  }

  private void nothingIsLeft(Execution execution, History history) {
    Termination termination = execution.termination().orElseThrow();
    Set<String> said = new HashSet<>();
    termination.targets().stream()
        .filter(
            it ->
                it.status() == TerminationStatus.TERMINATED
                    || it.status() == TerminationStatus.GONE)
        .forEach(it -> said.add(it.serverId()));
    boolean hidden = history.conditions().mayHappen(FaultKind.INSTANCE_LISTED_LATE);
    for (RecordedLaunch launch : history.launchesOf(execution.executionId())) {
      boolean left =
          launch.instanceId().isPresent()
              && !history.world().record().hasGone(launch.instanceId().get());
      if (left
          && said.contains(launch.serverId())
          && !hidden
          && !isListedTooLate(launch, termination, history.conditions())) {
        history.violated(
            this, "instance " + launch.instanceId().get() + " is said to be gone, but is not");
      }
    }
  }

  /** Nobody can know of a job that DRS lists later than it may, and after all was cleaned up. */
  private static boolean isListedTooLate(
      RecordedLaunch launch, Termination termination, RunConditions conditions) {
    Instant listed = launch.startedAt().plus(conditions.jobsAreListedWithin());
    return !conditions.jobsAreListedInTime()
        && termination.endedAt().filter(listed::isAfter).isPresent();
  }
}
