package io.github.drsorchestration.api.execution;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An earlier launch of a server in the same execution, kept when the server is retried.
 *
 * @param number counts from one
 * @param jobId the job, if it came to one
 * @param failure why it failed
 * @param endedAt when that was known
 */
public record ServerTry(int number, Optional<String> jobId, Failure failure, Instant endedAt) {

  public ServerTry {
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(failure, "failure");
    Objects.requireNonNull(endedAt, "endedAt");
  }
}
