package io.github.drsorchestration.testkit.proof.invariant.audit;

import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import java.util.Optional;
import java.util.Set;

/** Compares the status of each server with what the world launched. */
public final class ServerStatusIsTrue extends Invariant {
  private static final Set<FailureCode> BLAMES_DRS =
      Set.of(
          FailureCode.SNAPSHOT_FAILED,
          FailureCode.CONVERSION_FAILED,
          FailureCode.LAUNCH_FAILED,
          FailureCode.POST_LAUNCH_ACTION_FAILED);

  public ServerStatusIsTrue() {
    super(
        "the status of a server is true",
        "users would be the first to notice a server that is not up");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    for (ExecutionEvent event : saved.events()) {
      Optional<ServerExecution> server =
          event.serverId().flatMap(id -> server(saved, event.wave().orElse(""), id));
      if (server.isEmpty()) {
        continue;
      }
      switch (event.type()) {
        case SERVER_LAUNCHED, SERVER_RECOVERED -> isUp(event, server.get(), history);
        case SERVER_FAILED -> hasFailed(server.get(), history);
        case SERVER_SKIPPED -> hasReason(server.get(), history);
        default -> {}
      }
    }
  }

  private void isUp(ExecutionEvent event, ServerExecution server, History history) {
    if (server.isToPremises()) {
      if (!hasBooted(server, history)) {
        history.violated(this, event.type() + " " + server.serverId() + ", but it did not boot");
      }
      return;
    }
    Optional<RecordedLaunch> launch = launch(event.executionId(), server, history);
    boolean external = history.conditions().externallyLaunched().contains(server.serverId());
    boolean up =
        launch
            .filter(it -> it.instanceId().isPresent() || it.outcome() == LaunchStatus.LAUNCHED)
            .isPresent();
    if (!up && !external) {
      history.violated(
          this, event.type() + " " + server.serverId() + ", but the world has " + launch);
    }
    if (event.type() == EventType.SERVER_RECOVERED
        && !external
        && !server.recoveryInstanceId().equals(launch.flatMap(RecordedLaunch::instanceId))) {
      history.violated(
          this,
          server.serverId() + " is said to be " + server.recoveryInstanceId() + ", not " + launch);
    }
  }

  private static boolean hasBooted(ServerExecution server, History history) {
    return history.world().record().homecomings().stream()
        .filter(it -> it.serverId().equals(server.serverId()))
        .filter(it -> server.jobId().filter(it.jobId()::equals).isPresent())
        .anyMatch(it -> it.outcome() == LaunchStatus.LAUNCHED);
  }

  private void hasFailed(ServerExecution server, History history) {
    if (server.failure().isEmpty()) {
      return; // it failed and was retried within the step
    }
    boolean launched =
        server.jobId().stream()
            .flatMap(
                job ->
                    history.world().record().launches().stream()
                        .filter(it -> it.jobId().equals(job)))
            .anyMatch(
                it ->
                    it.serverId().equals(server.launched().serverId())
                        && it.outcome() == LaunchStatus.LAUNCHED);
    if (launched && BLAMES_DRS.contains(server.failure().get().code())) {
      history.violated(
          this, server.serverId() + " is said to have failed, " + server.failure() + ", but is up");
    }
  }

  private void hasReason(ServerExecution server, History history) {
    if (server.skipReason().isEmpty()) {
      history.violated(this, server.serverId() + " was skipped without a reason");
    }
  }

  private static Optional<ServerExecution> server(SavedStep saved, String wave, String serverId) {
    return saved.after().waves().stream()
        .filter(it -> it.wave().name().equals(wave))
        .map(WaveExecution::servers)
        .flatMap(servers -> servers.stream())
        .filter(it -> it.serverId().equals(serverId))
        .findFirst();
  }

  private static Optional<RecordedLaunch> launch(
      String executionId, ServerExecution server, History history) {
    return history.launchesOf(executionId).stream()
        .filter(it -> it.serverId().equals(server.launched().serverId()))
        .reduce((earlier, later) -> later);
  }
}
