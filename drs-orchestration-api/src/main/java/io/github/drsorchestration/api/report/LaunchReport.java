package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
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
@JsonIgnoreProperties(ignoreUnknown = true)
public record LaunchReport(
    int number,
    Optional<String> jobId,
    Instant startedAt,
    Optional<Instant> launchedAt,
    Optional<Instant> endedAt,
    Optional<Failure> failure) {

  public LaunchReport {
    Check.atLeast("number", number, 1);
    Check.present("jobId", jobId);
    Check.present("startedAt", startedAt);
    Check.present("launchedAt", launchedAt);
    Check.present("endedAt", endedAt);
    Check.present("failure", failure);
  }
}
