package io.github.drsorchestration.testkit.world.server;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Duration;

/**
 * How long the phases of a launch take, from the end of the queue to the launched instance.
 *
 * @param cleanup deleting the earlier instance; skipped where there is none
 * @param snapshot taking the snapshot; skipped where a recovery point is pinned
 * @param conversion making the disks bootable
 * @param launch starting the instance
 */
public record PhaseDurations(
    Duration cleanup, Duration snapshot, Duration conversion, Duration launch) {

  public PhaseDurations {
    notNegative("cleanup", cleanup);
    notNegative("snapshot", snapshot);
    notNegative("conversion", conversion);
    notNegative("launch", launch);
  }

  public Duration total() {
    return cleanup.plus(snapshot).plus(conversion).plus(launch);
  }

  private static void notNegative(String phase, Duration duration) {
    if (duration.isNegative()) {
      throw new InvalidValueException(phase, "must not be negative, is " + duration);
    }
  }
}
