package io.github.drsorchestration.testkit.world.job;

import io.github.drsorchestration.testkit.random.KeyedRandom;
import io.github.drsorchestration.testkit.world.server.OperatingSystem;
import io.github.drsorchestration.testkit.world.server.PhaseDurations;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.math.BigInteger;
import java.time.Duration;

/** Decides how long the phases of one launch take. */
public final class LaunchPhases {

  private LaunchPhases() {}

  /** Typical durations, drawn for one launch of one server. */
  public static PhaseDurations drawn(KeyedRandom random, SimulatedServer server, int launchNumber) {
    String id = server.serverId();
    boolean windows = server.operatingSystem() == OperatingSystem.WINDOWS;
    return new PhaseDurations(
        random.between(minutes(1), minutes(3), "cleanup", id, launchNumber),
        random.between(minutes(1), minutes(3), "snapshot", id, launchNumber),
        windows
            ? random.between(minutes(5), minutes(15), "conversion", id, launchNumber)
            : random.between(minutes(3), minutes(8), "conversion", id, launchNumber),
        random.between(minutes(1), minutes(3), "launch", id, launchNumber));
  }

  static PhaseDurations withoutCleanup(PhaseDurations phases) {
    return new PhaseDurations(
        Duration.ZERO, phases.snapshot(), phases.conversion(), phases.launch());
  }

  static PhaseDurations withoutSnapshot(PhaseDurations phases) {
    return new PhaseDurations(
        phases.cleanup(), Duration.ZERO, phases.conversion(), phases.launch());
  }

  /** The same proportions, with exactly this total. */
  static PhaseDurations scaled(PhaseDurations phases, Duration total) {
    if (phases.total().isZero()) {
      return new PhaseDurations(Duration.ZERO, Duration.ZERO, Duration.ZERO, total);
    }
    Duration cleanup = share(phases.cleanup(), phases.total(), total);
    Duration snapshot = share(phases.snapshot(), phases.total(), total);
    Duration conversion = share(phases.conversion(), phases.total(), total);
    return new PhaseDurations(
        cleanup, snapshot, conversion, total.minus(cleanup).minus(snapshot).minus(conversion));
  }

  private static Duration share(Duration part, Duration whole, Duration total) {
    BigInteger nanos =
        BigInteger.valueOf(part.toNanos())
            .multiply(BigInteger.valueOf(total.toNanos()))
            .divide(BigInteger.valueOf(whole.toNanos()));
    return Duration.ofNanos(nanos.longValueExact());
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
