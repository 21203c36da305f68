package io.github.drsorchestration.testkit.proof.invariant.audit;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import java.time.Instant;
import java.util.Optional;

/**
 * Holds the record against the world's own history: who is said to be recovered is up and was
 * healthy by then, and what was brought up is on record.
 */
public final class RecordAgreesWithWorld extends Invariant {

  public RecordAgreesWithWorld() {
    super(
        "the record agrees with the world", "an RTO that was never met would be reported as proof");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    for (ExecutionEvent event : saved.events()) {
      if (event.type() == EventType.SERVER_RECOVERED) {
        WaveExecution wave = saved.after().wave(event.wave().orElseThrow()).orElseThrow();
        wave.servers().stream()
            .filter(server -> event.serverId().equals(Optional.of(server.serverId())))
            .filter(server -> !server.isToPremises()) // no instance comes of it
            .filter(
                server -> !history.conditions().externallyLaunched().contains(server.serverId()))
            .forEach(server -> check(event, wave, server, history));
      }
    }
  }

  private void check(
      ExecutionEvent event, WaveExecution wave, ServerExecution server, History history) {
    String id = server.recoveryInstanceId().orElse("none");
    String said = server.serverId() + " is said to be recovered at " + event.at() + ", but ";
    if (history.world().record().hasGone(id)) {
      history.violated(this, said + "instance " + id + " is gone");
    }
    Optional<Instant> upSince =
        wave.wave().healthCheck().isPresent()
            ? history.healthySince(id)
            : history.world().launchedAt(id);
    if (upSince.filter(since -> !since.isAfter(event.at())).isEmpty()) {
      history.violated(
          this, said + upSince.map(since -> "was up only at " + since).orElse("was never healthy"));
    }
  }

  @Override
  protected void ended(History history) {
    boolean hidden =
        history.conditions().mayHappen(FaultKind.INSTANCE_LISTED_LATE)
            || !history.conditions().jobsAreListedInTime();
    if (!hidden) {
      history.executions().forEach(execution -> everythingIsOnRecord(execution, history));
    }
  }

  private void everythingIsOnRecord(Execution execution, History history) {
    for (RecordedLaunch launch : history.launchesOf(execution.executionId())) {
      Instant end = execution.endedAt().orElse(history.now());
      boolean wasUp = launch.endedAt().filter(at -> at.isBefore(end)).isPresent();
      if (launch.instanceId().isPresent()
          && wasUp
          && !history.world().record().hasGone(launch.instanceId().get())
          && !isOnRecord(execution, launch)) {
        history.violated(
            this,
            "instance "
                + launch.instanceId().get()
                + " of "
                + launch.serverId()
                + " is up, and "
                + execution.executionId()
                + " knows nothing of it");
      }
    }
  }

  /** The record says that its job may still bring it up. */
  private static boolean wasGivenUp(ServerExecution server) {
    return server.failure().filter(why -> why.code() == FailureCode.TIMED_OUT).isPresent();
  }

  private static boolean isOnRecord(Execution execution, RecordedLaunch launch) {
    return execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.launched().serverId().equals(launch.serverId()))
        .anyMatch(
            server ->
                server.recoveryInstanceId().equals(launch.instanceId()) || wasGivenUp(server));
  }
}
