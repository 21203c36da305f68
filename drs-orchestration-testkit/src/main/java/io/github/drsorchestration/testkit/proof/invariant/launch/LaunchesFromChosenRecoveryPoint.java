package io.github.drsorchestration.testkit.proof.invariant.launch;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.LaunchCall;
import java.time.Instant;
import java.util.Optional;

/** Checks the recovery point that each server is launched from. */
public final class LaunchesFromChosenRecoveryPoint extends Invariant {

  public LaunchesFromChosenRecoveryPoint() {
    super(
        "launched from the chosen recovery point",
        "the latest state may be the one that an attacker has encrypted");
  }

  @Override
  protected void launched(LaunchCall launched, History history) {
    for (LaunchCommand.Item item : launched.command().servers()) {
      Optional<Instant> latest =
          launched.execution().flatMap(it -> choice(it, item.serverId()).atOrBefore());
      if (latest.isEmpty()) {
        continue;
      }
      boolean old =
          history.world().recoveryPoints(launched.command().where(), item.serverId()).stream()
              .filter(point -> Optional.of(point.snapshotId()).equals(item.snapshotId()))
              .anyMatch(point -> !point.takenAt().isAfter(latest.get()));
      if (!old && launched.tookEffect()) {
        history.violated(
            this, item.serverId() + " was launched from " + item.snapshotId() + ", not " + latest);
      }
    }
  }

  private static RecoveryPointChoice choice(Execution execution, String serverId) {
    return execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.serverId().equals(serverId))
        .flatMap(server -> server.recoveryPoint().stream())
        .findFirst()
        .orElse(execution.startRequest().recoveryPoint());
  }
}
