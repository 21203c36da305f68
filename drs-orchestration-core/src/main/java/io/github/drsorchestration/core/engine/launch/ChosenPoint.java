package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * From which recovery point a server is to be launched. What was to be launched from an earlier
 * state must never be launched from the latest one.
 */
final class ChosenPoint {

  private final ServerExecution server;
  private final RecoveryPointChoice choice;

  ChosenPoint(Execution execution, ServerExecution server) {
    this.server = server;
    this.choice = server.recoveryPoint().orElse(execution.startRequest().recoveryPoint());
  }

  /** Whether the server's recovery points have to be known before its launch. */
  boolean needsSnapshots() {
    return server.snapshotId().isPresent() || momentOfRetry().isPresent();
  }

  /** The point among those that exist; empty where the latest state is meant, or none is left. */
  Optional<String> among(List<RecoverySnapshot> snapshots) {
    Optional<String> wanted =
        server
            .snapshotId()
            .or(() -> momentOfRetry().flatMap(moment -> newestAtOrBefore(moment, snapshots)));
    return wanted.filter(
        id -> snapshots.stream().anyMatch(snapshot -> snapshot.snapshotId().equals(id)));
  }

  /** Why the server cannot be launched from what was chosen. */
  Optional<Failure> problem(List<RecoverySnapshot> snapshots) {
    boolean chosen =
        choice.atOrBefore().isPresent() || choice.snapshotIds().containsKey(server.serverId());
    if (!chosen || among(snapshots).isPresent()) {
      return Optional.empty();
    }
    String why =
        server
            .snapshotId()
            .map(id -> "recovery point " + id + " does not exist any more")
            .orElse(server.serverId() + " has no recovery point of the chosen time");
    return Optional.of(
        new Failure(
            FailureCode.RECOVERY_POINT_EXPIRED, why + "; retry it from another recovery point"));
  }

  /** The points of the start were chosen at preflight; those of a retry are at the launch. */
  private Optional<Instant> momentOfRetry() {
    return server.snapshotId().isPresent()
        ? Optional.empty()
        : server.recoveryPoint().flatMap(RecoveryPointChoice::atOrBefore);
  }

  private static Optional<String> newestAtOrBefore(
      Instant moment, List<RecoverySnapshot> newestFirst) {
    return newestFirst.stream()
        .filter(snapshot -> !snapshot.takenAt().isAfter(moment))
        .map(RecoverySnapshot::snapshotId)
        .findFirst();
  }
}
