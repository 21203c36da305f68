package io.github.drsorchestration.testkit.world.server;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Instant;
import java.util.Optional;

/**
 * A point-in-time snapshot of a simulated server.
 *
 * @param snapshotId {@code pit-} and 17 characters
 * @param takenAt the state of the disks that it holds; usable from this moment
 * @param expiresAt when DRS deletes it; absent if it is kept
 */
public record RecoveryPoint(String snapshotId, Instant takenAt, Optional<Instant> expiresAt) {

  public RecoveryPoint {
    if (!Identifiers.RECOVERY_POINT.matcher(snapshotId).matches()) {
      throw new InvalidValueException(
          "snapshotId", "must be pit- and 17 characters, is '" + snapshotId + "'");
    }
  }

  /** Whether a server can be launched from it at this moment. */
  public boolean usableAt(Instant now) {
    return !takenAt.isAfter(now) && expiresAt.filter(end -> !end.isAfter(now)).isEmpty();
  }
}
