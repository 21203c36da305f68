package io.github.drsorchestration.testkit.invariant;

import io.github.drsorchestration.api.execution.RecoveryPointChoice;
import io.github.drsorchestration.api.port.LaunchCommand;
import java.time.Instant;
import java.util.Optional;

/** Looks at what each server is launched from. */
final class ChosenRecoveryPoints extends Invariant {

  ChosenRecoveryPoints() {
    super(
        "launched from the chosen recovery point",
        "the latest state is the one that the attacker has encrypted");
  }

  @Override
  protected void launched(Launched launched, History history) {
    Optional<RecoveryPointChoice> choice =
        launched.execution().map(it -> it.startRequest().recoveryPoint());
    Optional<Instant> latest = choice.flatMap(RecoveryPointChoice::atOrBefore);
    if (latest.isEmpty()) {
      return;
    }
    for (LaunchCommand.Item item : launched.command().servers()) {
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
}
