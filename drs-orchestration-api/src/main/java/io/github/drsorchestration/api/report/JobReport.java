package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;
import java.util.Optional;

/**
 * An attempt to start a DRS job, and the job where it came to one.
 *
 * @param attemptId the tag by which the job is found
 * @param jobId the job
 * @param where its account and Region
 * @param servers how many servers it launches
 * @param status how far it is
 * @param startedAt when the start was requested
 * @param endedAt when the job ended, or was known not to exist
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record JobReport(
    String attemptId,
    Optional<String> jobId,
    AccountRegion where,
    int servers,
    AttemptStatus status,
    Instant startedAt,
    Optional<Instant> endedAt) {

  public JobReport {
    Check.present("attemptId", attemptId);
    Check.present("jobId", jobId);
    Check.present("where", where);
    Check.present("status", status);
    Check.present("startedAt", startedAt);
    Check.present("endedAt", endedAt);
  }
}
