package io.github.drsorchestration.testkit.world.job;

import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.Job;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.rule.FaultOpportunity;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the jobs of one place. Everything that will happen in a job is decided when it is made; the
 * servers must have passed the {@link StartChecks}.
 */
public final class JobFactory {

  private final WorldRules rules;
  private final Place place;
  private final Instant now;

  public JobFactory(WorldRules rules, Place place, Instant now) {
    this.rules = rules;
    this.place = place;
    this.now = now;
  }

  Job launch(LaunchCommand command) {
    List<Server> servers =
        new StartChecks(ServiceCall.START_RECOVERY, place, now)
            .serversOf(command, rules.recoveryPoints()).stream()
                .sorted(Comparator.comparing(Server::id))
                .toList();
    Map<String, Optional<String>> pinned = new TreeMap<>();
    command.servers().forEach(item -> pinned.put(item.serverId(), item.snapshotId()));
    JobHeader queued = header(command.drill());
    boolean silent =
        servers.stream().allMatch(server -> LaunchSimulation.failsSilently(rules, server, queued));
    JobHeader header = silent ? queued.withoutQueue() : queued;
    List<ParticipantRun> runs =
        servers.stream()
            .map(
                server ->
                    new LaunchSimulation(
                            rules,
                            server,
                            pinned.getOrDefault(server.id(), Optional.empty()),
                            header)
                        .run())
            .toList();
    Duration endLag = silent ? Duration.ZERO : rules.timing().jobEndLag();
    return file(JobType.LAUNCH, header, command.tags(), runs, endLag, Optional.empty());
  }

  Job terminate(Collection<String> instanceIds) {
    List<Instance> instances =
        new StartChecks(ServiceCall.TERMINATE_RECOVERY_INSTANCES, place, now)
            .instances(instanceIds).stream()
                .sorted(Comparator.comparing(Instance::serverId))
                .toList();
    JobHeader header = header(false);
    List<ParticipantRun> runs =
        instances.stream()
            .map(
                instance ->
                    new TerminationSimulation(
                            rules,
                            place.server(instance.serverId()).orElseThrow(),
                            instance,
                            header)
                        .run())
            .toList();
    return file(
        JobType.TERMINATE, header, Map.of(), runs, rules.timing().jobEndLag(), Optional.empty());
  }

  /**
   * Makes a job that neither launches nor terminates instances of servers.
   *
   * @param initiatedBy what DRS names as its cause
   */
  public Job other(
      JobHeader header, Map<String, String> tags, List<ParticipantRun> runs, String initiatedBy) {
    return file(
        JobType.LAUNCH, header, tags, runs, rules.timing().jobEndLag(), Optional.of(initiatedBy));
  }

  /** The header of the next job, which waits in the queue first. */
  public JobHeader header(boolean drill) {
    int number = place.nextJob();
    Duration pending = rules.timing().jobPending(rules.random(), place.where(), number);
    return new JobHeader(
        rules.jobId(place.where(), number), place.where(), drill, now, now.plus(pending));
  }

  private Job file(
      JobType type,
      JobHeader header,
      Map<String, String> tags,
      List<ParticipantRun> runs,
      Duration endLag,
      Optional<String> initiatedBy) {
    Instant endsAt = endsAt(runs, endLag);
    Job job =
        new Job(
            header.jobId(),
            header.where(),
            type,
            header.drill(),
            new TreeMap<>(tags),
            now,
            header.startsAt(),
            endsAt,
            now.plus(sizeOf(FaultKind.JOB_LISTED_LATE).orElse(Duration.ZERO)),
            emptiedFrom(endsAt),
            runs,
            initiatedBy);
    place.add(job);
    return job;
  }

  private Instant endsAt(List<ParticipantRun> runs, Duration endLag) {
    Instant lastEnd =
        runs.stream().map(ParticipantRun::endsAt).max(Comparator.naturalOrder()).orElseThrow();
    if (lastEnd.equals(SimulatedTiming.NEVER)) {
      return SimulatedTiming.NEVER;
    }
    return rules
        .faults()
        .hitting(FaultKind.JOB_ENDS_LATE, occasion())
        .map(late -> late.magnitude().map(lastEnd.plus(endLag)::plus).orElse(SimulatedTiming.NEVER))
        .orElse(lastEnd.plus(endLag));
  }

  private Instant emptiedFrom(Instant endsAt) {
    if (endsAt.equals(SimulatedTiming.NEVER)) {
      return SimulatedTiming.NEVER;
    }
    return rules
        .faults()
        .hitting(FaultKind.PARTICIPANTS_EMPTIED, occasion())
        .map(fault -> endsAt.plus(fault.magnitude().orElse(Duration.ZERO)))
        .orElse(SimulatedTiming.NEVER);
  }

  private Optional<Duration> sizeOf(FaultKind kind) {
    return rules.faults().hitting(kind, occasion()).flatMap(Fault::magnitude);
  }

  private FaultOpportunity occasion() {
    return new FaultOpportunity(place.where(), "", place.nextJob(), now);
  }
}
