package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.chance.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long what every job shares takes. */
record Timing(
    Optional<Duration> jobPending,
    Duration jobEndLag,
    Optional<Duration> termination,
    Optional<Duration> initialSync) {

  /** What stands for a moment that never comes. */
  static final Instant NEVER = Instant.MAX;

  static final Timing USUAL =
      new Timing(Optional.empty(), Duration.ofSeconds(5), Optional.empty(), Optional.empty());

  Duration jobPending(Chance chance, AccountRegion where, int jobNumber) {
    return jobPending.orElseGet(
        () ->
            chance.between(
                Duration.ofSeconds(15), Duration.ofSeconds(60), "pending", where, jobNumber));
  }

  Duration initialSync(Chance chance, String serverId, Instant begun) {
    return initialSync.orElseGet(
        () ->
            chance.between(
                Duration.ofMinutes(20), Duration.ofMinutes(60), "initialSync", serverId, begun));
  }

  Duration termination(Chance chance, String serverId, int terminationNumber) {
    return termination.orElseGet(
        () ->
            chance.between(
                Duration.ofMinutes(2),
                Duration.ofMinutes(9),
                "termination",
                serverId,
                terminationNumber));
  }
}
