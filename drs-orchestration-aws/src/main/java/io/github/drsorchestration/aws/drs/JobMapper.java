package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.RecoveryJob;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.drs.model.InitiatedBy;
import software.amazon.awssdk.services.drs.model.Job;
import software.amazon.awssdk.services.drs.model.JobLog;
import software.amazon.awssdk.services.drs.model.JobLogEventData;
import software.amazon.awssdk.services.drs.model.ParticipatingServer;

/** Maps jobs and their logs. */
final class JobMapper {

  private JobMapper() {}

  static RecoveryJob job(AccountRegion where, Job job) {
    return RecoveryJob.builder()
        .jobId(job.jobID())
        .where(where)
        .type(DrsNames.jobType(job.typeAsString()))
        .status(DrsNames.jobStatus(job.statusAsString()))
        .drill(job.initiatedBy() == InitiatedBy.START_DRILL)
        .createdAt(DrsValues.moment(job.creationDateTime()).orElse(Instant.EPOCH))
        .endedAt(DrsValues.moment(job.endDateTime()))
        .tags(job.tags())
        .participants(
            job.participatingServers().stream()
                .filter(it -> DrsValues.present(it.sourceServerID()).isPresent())
                .map(JobMapper::participant)
                .toList())
        .build();
  }

  /** Empty for a line whose moment cannot be read: it has no place in the order of events. */
  static Optional<JobLogEntry> line(JobLog line) {
    Optional<JobLogEventData> data = Optional.ofNullable(line.eventData());
    return DrsValues.moment(line.logDateTime())
        .map(
            at ->
                new JobLogEntry(
                    at,
                    DrsValues.present(line.eventAsString()).orElse("UNKNOWN"),
                    data.flatMap(it -> DrsValues.present(it.sourceServerID())),
                    data.flatMap(it -> DrsValues.present(it.rawError()))));
  }

  private static JobParticipant participant(ParticipatingServer server) {
    return new JobParticipant(
        server.sourceServerID(),
        DrsNames.launchStatus(server.launchStatusAsString()),
        DrsValues.present(server.recoveryInstanceID()));
  }
}
