package io.github.drsorchestration.testkit.world.rule;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.random.KeyedRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The durations that all jobs and servers share, given or drawn. */
public record SimulatedTiming(
    Optional<Duration> jobPending,
    Duration jobEndLag,
    Optional<Duration> termination,
    Optional<Duration> initialSync,
    Optional<Duration> reverseSync) {

  /** The moment that never comes. */
  public static final Instant NEVER = Instant.MAX;

  public static final SimulatedTiming USUAL =
      new SimulatedTiming(
          Optional.empty(),
          Duration.ofSeconds(5),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Duration jobPending(KeyedRandom random, AccountRegion where, int jobNumber) {
    return jobPending.orElseGet(
        () ->
            random.between(
                Duration.ofSeconds(15), Duration.ofSeconds(60), "pending", where, jobNumber));
  }

  public Duration initialSync(KeyedRandom random, String serverId, Instant begun) {
    return initialSync.orElseGet(
        () ->
            random.between(
                Duration.ofMinutes(20), Duration.ofMinutes(60), "initialSync", serverId, begun));
  }

  public Duration termination(KeyedRandom random, String serverId, int terminationNumber) {
    return termination.orElseGet(
        () ->
            random.between(
                Duration.ofMinutes(2),
                Duration.ofMinutes(9),
                "termination",
                serverId,
                terminationNumber));
  }
}
