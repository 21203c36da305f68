package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.Job;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import io.github.drsorchestration.testkit.world.place.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What really happened in a world up to now, whatever callers were told. Two worlds with the same
 * seed and the same calls have equal records.
 *
 * @param launches every launch of a server, by place, job and server
 * @param terminations every termination of an instance, by place, job and server
 * @param peaks the maximum load, by place
 * @param homecomings every launch of a machine on premises by its failback client
 */
public record WorldRecord(
    List<RecordedLaunch> launches,
    List<RecordedTermination> terminations,
    List<Peak> peaks,
    List<RecordedLaunch> homecomings) {

  public WorldRecord {
    launches = List.copyOf(launches);
    terminations = List.copyOf(terminations);
    peaks = List.copyOf(peaks);
    homecomings = List.copyOf(homecomings);
  }

  /**
   * The maximum load of one place.
   *
   * @param where the place
   * @param jobs the most jobs in progress at once
   * @param servers the most servers in jobs in progress at once
   */
  public record Peak(AccountRegion where, int jobs, int servers) {}

  /** The launches of one server, oldest first. */
  public List<RecordedLaunch> launchesOf(String serverId) {
    return launches.stream().filter(launch -> launch.serverId().equals(serverId)).toList();
  }

  /**
   * Whether an instance was deleted by a later launch, or was terminated or is on its way there.
   */
  public boolean hasGone(String instanceId) {
    Optional<String> id = Optional.of(instanceId);
    return launches.stream().anyMatch(launch -> launch.deletedInstanceId().equals(id))
        || terminations.stream()
            .filter(it -> it.instanceId().equals(instanceId))
            // One that hangs keeps shutting down, and is no longer listed as running.
            .anyMatch(it -> it.outcome() != LaunchStatus.FAILED);
  }

  static WorldRecord of(Collection<Place> places, Instant now) {
    return new WorldRecord(
        launches(places, now, job -> job.initiatedBy().isEmpty()),
        jobs(places)
            .filter(job -> job.type() == JobType.TERMINATE)
            .flatMap(job -> job.runs().stream().map(run -> termination(job, run, now)))
            .toList(),
        places.stream()
            .map(place -> new Peak(place.where(), place.maxJobs(), place.maxServers()))
            .toList(),
        launches(places, now, job -> job.initiatedBy().filter("FAILBACK"::equals).isPresent()));
  }

  private static List<RecordedLaunch> launches(
      Collection<Place> places, Instant now, Predicate<Job> which) {
    return jobs(places)
        .filter(job -> job.type() == JobType.LAUNCH)
        .filter(which)
        .flatMap(job -> job.runs().stream().map(run -> launch(job, run, now)))
        .toList();
  }

  private static RecordedLaunch launch(Job job, ParticipantRun run, Instant now) {
    Optional<Instance> deleted = run.deletedBy(now);
    return RecordedLaunch.builder()
        .serverId(run.serverId())
        .where(job.where())
        .jobId(job.jobId())
        .tags(job.tags())
        .drill(job.drill())
        .snapshotId(run.snapshotId())
        .startedAt(job.createdAt())
        .endedAt(run.endedBy(now))
        .outcome(run.statusAt(now))
        .instanceId(run.instanceIdAt(now))
        .deletedInstanceId(deleted.map(Instance::id))
        .deletedRecovery(deleted.filter(instance -> !instance.drill()).isPresent())
        .build();
  }

  private static RecordedTermination termination(Job job, ParticipantRun run, Instant now) {
    Instance instance = run.instance().orElseThrow();
    return new RecordedTermination(
        run.serverId(),
        job.where(),
        job.jobId(),
        instance.id(),
        instance.drill(),
        job.createdAt(),
        run.endedBy(now),
        run.statusAt(now));
  }

  private static Stream<Job> jobs(Collection<Place> places) {
    return places.stream().flatMap(place -> place.jobs().stream());
  }
}
