package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.RecoveryJob;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job. Everything that will happen in it is known when it is made: nothing can cancel it, and its
 * servers are in no other job.
 */
public record Job(
    String jobId,
    AccountRegion where,
    JobType type,
    boolean drill,
    Map<String, String> tags,
    Instant createdAt,
    Instant startsAt,
    Instant endsAt,
    Instant listedFrom,
    Instant emptiedFrom,
    List<ParticipantRun> runs,
    Optional<String> initiatedBy) {

  public boolean activeAt(Instant now) {
    return endsAt.isAfter(now);
  }

  /** The number of its servers, without networks. */
  int servers() {
    return (int) runs.stream().filter(ParticipantRun::ofServer).count();
  }

  /** The networks that participate in it. */
  public List<JobParticipant> networksAt(Instant now) {
    return runs.stream().filter(run -> !run.ofServer()).map(run -> run.participantAt(now)).toList();
  }

  /** Whether its view no longer changes, until its participants are emptied. */
  boolean restsAt(Instant now) {
    return !activeAt(now) && emptiedFrom.isAfter(now);
  }

  public RecoveryJob viewAt(Instant now) {
    return RecoveryJob.builder()
        .jobId(jobId)
        .where(where)
        .type(type)
        .status(statusAt(now))
        .drill(drill)
        .createdAt(createdAt)
        .endedAt(activeAt(now) ? Optional.empty() : Optional.of(endsAt))
        .tags(tags)
        .participants(participantsAt(now))
        .build();
  }

  public List<JobLogEntry> logAt(Instant now) {
    Stream<JobLogEntry> ofServers = runs.stream().flatMap(run -> run.log().stream());
    return Stream.of(
            Stream.of(line(startsAt, "JOB_START")), ofServers, Stream.of(line(endsAt, "JOB_END")))
        .flatMap(lines -> lines)
        .filter(entry -> !entry.at().isAfter(now))
        .sorted(Comparator.comparing(JobLogEntry::at))
        .toList();
  }

  private JobStatus statusAt(Instant now) {
    if (startsAt.isAfter(now)) {
      return JobStatus.PENDING;
    }
    return activeAt(now) ? JobStatus.STARTED : JobStatus.COMPLETED;
  }

  private List<JobParticipant> participantsAt(Instant now) {
    return emptiedFrom.isAfter(now)
        ? runs.stream().filter(ParticipantRun::ofServer).map(run -> run.participantAt(now)).toList()
        : List.of();
  }

  private static JobLogEntry line(Instant at, String event) {
    return new JobLogEntry(at, event, Optional.empty(), Optional.empty());
  }
}
