package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.port.recovery.RecoveryJobs;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.core.service.place.Answer;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the logs of an execution's jobs, one call a job. */
final class JobLogs {

  private record Job(Optional<String> wave, JobType type, AccountRegion where, String jobId) {

    static void addTo(Set<Job> jobs, Optional<String> wave, List<JobAttempt> attempts) {
      for (JobAttempt attempt : attempts) {
        attempt.jobId().ifPresent(id -> jobs.add(of(wave, attempt, id)));
      }
    }

    private static Job of(Optional<String> wave, JobAttempt attempt, String jobId) {
      return new Job(wave, attempt.type(), attempt.where(), jobId);
    }
  }

  private JobLogs() {}

  static List<JobLog> of(Execution execution, RecoveryJobs drs, PlaceCalls calls) {
    Set<Job> jobs = new LinkedHashSet<>();
    for (WaveExecution wave : execution.waves()) {
      Job.addTo(jobs, Optional.of(wave.wave().name()), wave.attempts());
    }
    execution.termination().ifPresent(it -> Job.addTo(jobs, Optional.empty(), it.attempts()));
    return calls
        .answers(new ArrayList<>(jobs), Job::where, job -> drs.jobLog(job.where(), job.jobId()))
        .stream()
        .map(JobLogs::log)
        .toList();
  }

  private static JobLog log(Answer<Job, List<JobLogEntry>> answer) {
    Job job = answer.question();
    return new JobLog(
        job.wave(),
        job.type(),
        job.where(),
        job.jobId(),
        answer.value().orElse(List.of()),
        answer.problem());
  }
}
