package io.github.drsorchestration.cli.scenario;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the phases take that all jobs have; the simulated world draws what is absent.
 *
 * @param pending from the request to the start of a job
 * @param ending from the last server to the end of a job
 * @param termination of an instance
 */
public record JobTiming(
    Optional<Duration> pending, Optional<Duration> ending, Optional<Duration> termination) {

  /** Everything drawn by the world. */
  public static final JobTiming DRAWN =
      new JobTiming(Optional.empty(), Optional.empty(), Optional.empty());
}
