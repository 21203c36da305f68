package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happens to one participant of a job, decided when the job is made.
 *
 * @param serverId the source server, or the source network
 * @param snapshotId the pinned recovery point of a launch
 * @param startsAt when it leaves the queue
 * @param endsAt when its status becomes final, {@link SimulatedTiming#NEVER} if never
 * @param outcome the final status
 * @param instance the instance that is launched or terminated
 * @param deleted the earlier instance that the launch deletes
 * @param deletedAt when it is deleted
 * @param log its lines of the job log
 * @param eventDropped whether no event announces the result
 */
public record ParticipantRun(
    String serverId,
    Optional<String> snapshotId,
    Instant startsAt,
    Instant endsAt,
    LaunchStatus outcome,
    Optional<Instance> instance,
    Optional<Instance> deleted,
    Instant deletedAt,
    List<JobLogEntry> log,
    boolean eventDropped) {

  /** Whether the participant is a server, and not a network. */
  boolean ofServer() {
    return serverId.startsWith("s-");
  }

  public LaunchStatus statusAt(Instant now) {
    if (startsAt.isAfter(now)) {
      return LaunchStatus.PENDING;
    }
    return endsAt.isAfter(now) ? LaunchStatus.IN_PROGRESS : outcome;
  }

  JobParticipant participantAt(Instant now) {
    return new JobParticipant(serverId, statusAt(now), instanceIdAt(now));
  }

  public Optional<String> instanceIdAt(Instant now) {
    return instance.filter(made -> !made.existsFrom().isAfter(now)).map(Instance::id);
  }

  public Optional<Instant> endedBy(Instant now) {
    return Optional.of(endsAt).filter(end -> !end.isAfter(now));
  }

  public Optional<Instance> deletedBy(Instant now) {
    return deleted.filter(earlier -> !deletedAt.isAfter(now));
  }
}
