package io.github.drsorchestration.api.report;

import io.github.drsorchestration.api.execution.Failure;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One launch of a server.
 *
 * @param number counts from one
 * @param jobId the DRS job, if it came to one
 * @param startedAt when the launch was begun
 * @param launchedAt when DRS had launched it
 * @param endedAt when it was healthy, or known to have failed
 * @param failure why it failed
 */
public record LaunchTry(
    int number,
    Optional<String> jobId,
    Instant startedAt,
    Optional<Instant> launchedAt,
    Optional<Instant> endedAt,
    Optional<Failure> failure) {

  public LaunchTry {
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(launchedAt, "launchedAt");
    Objects.requireNonNull(endedAt, "endedAt");
    Objects.requireNonNull(failure, "failure");
  }
}
