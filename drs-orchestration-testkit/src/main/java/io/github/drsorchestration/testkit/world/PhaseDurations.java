package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.testkit.chance.Chance;
import java.math.BigInteger;
import java.time.Duration;

/**
 * How long the phases of a launch take, from the end of the queue to the launched instance.
 *
 * @param cleanup deleting the earlier instance; no time where there is none
 * @param snapshot taking the snapshot; no time where a recovery point is pinned
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

  /** What is usual, drawn for one launch of one server. */
  static PhaseDurations drawn(Chance chance, SimulatedServer server, int launchNumber) {
    String id = server.serverId();
    boolean windows = server.operatingSystem() == OperatingSystem.WINDOWS;
    return new PhaseDurations(
        chance.between(minutes(1), minutes(3), "cleanup", id, launchNumber),
        chance.between(minutes(1), minutes(3), "snapshot", id, launchNumber),
        windows
            ? chance.between(minutes(5), minutes(15), "conversion", id, launchNumber)
            : chance.between(minutes(3), minutes(8), "conversion", id, launchNumber),
        chance.between(minutes(1), minutes(3), "launch", id, launchNumber));
  }

  public Duration total() {
    return cleanup.plus(snapshot).plus(conversion).plus(launch);
  }

  PhaseDurations withoutCleanup() {
    return new PhaseDurations(Duration.ZERO, snapshot, conversion, launch);
  }

  PhaseDurations withoutSnapshot() {
    return new PhaseDurations(cleanup, Duration.ZERO, conversion, launch);
  }

  /** The same proportions, with exactly this total. */
  PhaseDurations scaledTo(Duration total) {
    if (total().isZero()) {
      return new PhaseDurations(Duration.ZERO, Duration.ZERO, Duration.ZERO, total);
    }
    Duration first = share(cleanup, total);
    Duration second = share(snapshot, total);
    Duration third = share(conversion, total);
    return new PhaseDurations(first, second, third, total.minus(first).minus(second).minus(third));
  }

  private Duration share(Duration part, Duration total) {
    BigInteger nanos =
        BigInteger.valueOf(part.toNanos())
            .multiply(BigInteger.valueOf(total.toNanos()))
            .divide(BigInteger.valueOf(total().toNanos()));
    return Duration.ofNanos(nanos.longValueExact());
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static void notNegative(String phase, Duration duration) {
    if (duration.isNegative()) {
      throw new InvalidValueException(phase, "must not be negative, is " + duration);
    }
  }
}
