package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.core.service.place.Diagnosis;
import java.util.List;
import java.util.Optional;

/**
 * What DRS has logged about a job of an execution.
 *
 * @param wave the wave whose servers it launched; absent for a clean-up
 * @param type whether it launched or terminated
 * @param where its account and Region
 * @param jobId its id
 * @param entries the log, in order of time
 * @param problem why the log could not be read
 */
public record JobLog(
    Optional<String> wave,
    JobType type,
    AccountRegion where,
    String jobId,
    List<JobLogEntry> entries,
    Optional<Diagnosis> problem) {

  public JobLog {
    entries = List.copyOf(entries);
  }
}
