package io.github.drsorchestration.api.report;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;
import java.util.Objects;
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
public record JobReport(
    String attemptId,
    Optional<String> jobId,
    AccountRegion where,
    int servers,
    AttemptStatus status,
    Instant startedAt,
    Optional<Instant> endedAt) {

  public JobReport {
    Objects.requireNonNull(attemptId, "attemptId");
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(endedAt, "endedAt");
  }
}
