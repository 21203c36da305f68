package io.github.drsorchestration.cli.scenario;

import java.time.Duration;
import java.util.Optional;

/**
 * How long what all jobs share takes; what is absent is up to the simulated world.
 *
 * @param pending from the request to the start of a job
 * @param ending from the last server to the end of the job
 * @param termination of an instance
 */
public record JobTiming(
    Optional<Duration> pending, Optional<Duration> ending, Optional<Duration> termination) {

  /** What the world finds usual. */
  public static final JobTiming USUAL =
      new JobTiming(Optional.empty(), Optional.empty(), Optional.empty());
}
