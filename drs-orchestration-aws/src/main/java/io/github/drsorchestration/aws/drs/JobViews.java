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

/** Jobs and their logs, as we see them. */
final class JobViews {

  private JobViews() {}

  static RecoveryJob job(AccountRegion where, Job job) {
    return RecoveryJob.builder()
        .jobId(job.jobID())
        .where(where)
        .type(DrsNames.jobType(job.typeAsString()))
        .status(DrsNames.jobStatus(job.statusAsString()))
        .drill(job.initiatedBy() == InitiatedBy.START_DRILL)
        .createdAt(Texts.moment(job.creationDateTime()).orElse(Instant.EPOCH))
        .endedAt(Texts.moment(job.endDateTime()))
        .tags(job.tags())
        .participants(
            job.participatingServers().stream()
                .filter(it -> Texts.present(it.sourceServerID()).isPresent())
                .map(JobViews::participant)
                .toList())
        .build();
  }

  /** Empty for a line whose moment cannot be read: it has no place in the order of time. */
  static Optional<JobLogEntry> line(JobLog line) {
    Optional<JobLogEventData> data = Optional.ofNullable(line.eventData());
    return Texts.moment(line.logDateTime())
        .map(
            at ->
                new JobLogEntry(
                    at,
                    Texts.present(line.eventAsString()).orElse("UNKNOWN"),
                    data.flatMap(it -> Texts.present(it.sourceServerID())),
                    data.flatMap(it -> Texts.present(it.rawError()))));
  }

  private static JobParticipant participant(ParticipatingServer server) {
    return new JobParticipant(
        server.sourceServerID(),
        DrsNames.launchStatus(server.launchStatusAsString()),
        Texts.present(server.recoveryInstanceID()));
  }
}
