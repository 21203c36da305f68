package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.Optional;

/**
 * An earlier launch of a server in the same execution, kept when the server is retried.
 *
 * @param number counts from one
 * @param jobId the job, if it came to one
 * @param recoveryInstanceId the instance that it left, which the next launch is to replace
 * @param failure why it failed
 * @param endedAt when that was known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PreviousLaunch(
    int number,
    Optional<String> jobId,
    Optional<String> recoveryInstanceId,
    Failure failure,
    Instant endedAt) {

  public PreviousLaunch {
    Check.atLeast("number", number, 1);
    Check.present("jobId", jobId);
    Check.present("recoveryInstanceId", recoveryInstanceId);
    Check.present("failure", failure);
    Check.present("endedAt", endedAt);
  }
}
