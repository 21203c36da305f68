package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.fault.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes jobs: checks what is asked, decides the course of each server, and files the job. */
final class JobMaker {

  private final WorldRules rules;
  private final Place place;
  private final Instant now;

  JobMaker(WorldRules rules, Place place, Instant now) {
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
    JobRequest queued = request(command.drill());
    boolean silent =
        servers.stream().allMatch(server -> LaunchCourse.failsSilently(rules, server, queued));
    JobRequest request = silent ? queued.withoutQueue() : queued;
    List<ServerRun> runs =
        servers.stream()
            .map(
                server ->
                    new LaunchCourse(
                            rules,
                            server,
                            pinned.getOrDefault(server.id(), Optional.empty()),
                            request)
                        .run())
            .toList();
    Duration endLag = silent ? Duration.ZERO : rules.timing().jobEndLag();
    return file(JobType.LAUNCH, request, command.tags(), runs, endLag, Optional.empty());
  }

  Job terminate(Collection<String> instanceIds) {
    List<Instance> instances =
        new StartChecks(ServiceCall.TERMINATE_RECOVERY_INSTANCES, place, now)
            .instances(instanceIds).stream()
                .sorted(Comparator.comparing(Instance::serverId))
                .toList();
    JobRequest request = request(false);
    List<ServerRun> runs =
        instances.stream()
            .map(
                instance ->
                    new TerminationCourse(
                            rules,
                            place.server(instance.serverId()).orElseThrow(),
                            instance,
                            request)
                        .run())
            .toList();
    return file(
        JobType.TERMINATE, request, Map.of(), runs, rules.timing().jobEndLag(), Optional.empty());
  }

  /** Launches the machines on premises whose failback clients have copied these instances. */
  Job failBack(Collection<String> instanceIds, Map<String, String> tags) {
    List<Instance> instances =
        new StartChecks(ServiceCall.START_RECOVERY, place, now).instances(instanceIds);
    JobRequest request = request(false);
    List<ServerRun> runs = new ArrayList<>();
    for (Instance instance : instances) {
      Server server = place.server(instance.serverId()).orElseThrow();
      ServerRun run = new FailbackCourse(rules, server, request).run();
      instance.failBackWith(
          instance.failbackClient().orElseThrow().launchedBy(request.jobId(), run));
      runs.add(run);
    }
    return file(
        JobType.LAUNCH, request, tags, runs, rules.timing().jobEndLag(), Optional.of("FAILBACK"));
  }

  /** Does with networks what a job does with them. */
  Job recoverNetworks(Collection<String> networkIds, String initiatedBy, Map<String, String> tags) {
    new StartChecks(ServiceCall.START_RECOVERY, place, now).roomForJob();
    JobRequest request = request(false);
    List<ServerRun> runs =
        networkIds.stream()
            .map(id -> new NetworkCourse(rules, id, request).run(initiatedBy))
            .toList();
    return file(
        JobType.LAUNCH, request, tags, runs, rules.timing().jobEndLag(), Optional.of(initiatedBy));
  }

  private JobRequest request(boolean drill) {
    int number = place.nextJob();
    Duration pending = rules.timing().jobPending(rules.chance(), place.where(), number);
    return new JobRequest(
        rules.jobId(place.where(), number), place.where(), drill, now, now.plus(pending));
  }

  private Job file(
      JobType type,
      JobRequest request,
      Map<String, String> tags,
      List<ServerRun> runs,
      Duration endLag,
      Optional<String> initiatedBy) {
    Instant endsAt = endsAt(runs, endLag);
    Job job =
        new Job(
            request.jobId(),
            request.where(),
            type,
            request.drill(),
            new TreeMap<>(tags),
            now,
            request.startsAt(),
            endsAt,
            now.plus(sizeOf(FaultKind.JOB_LISTED_LATE).orElse(Duration.ZERO)),
            emptiedFrom(endsAt),
            runs,
            initiatedBy);
    place.add(job);
    return job;
  }

  private Instant endsAt(List<ServerRun> runs, Duration endLag) {
    Instant lastEnd =
        runs.stream().map(ServerRun::endsAt).max(Comparator.naturalOrder()).orElseThrow();
    if (lastEnd.equals(Timing.NEVER)) {
      return Timing.NEVER;
    }
    return rules
        .faults()
        .hitting(FaultKind.JOB_ENDS_LATE, occasion())
        .map(late -> late.magnitude().map(lastEnd.plus(endLag)::plus).orElse(Timing.NEVER))
        .orElse(lastEnd.plus(endLag));
  }

  private Instant emptiedFrom(Instant endsAt) {
    if (endsAt.equals(Timing.NEVER)) {
      return Timing.NEVER;
    }
    return rules
        .faults()
        .hitting(FaultKind.PARTICIPANTS_EMPTIED, occasion())
        .map(fault -> endsAt.plus(fault.magnitude().orElse(Duration.ZERO)))
        .orElse(Timing.NEVER);
  }

  private Optional<Duration> sizeOf(FaultKind kind) {
    return rules.faults().hitting(kind, occasion()).flatMap(Fault::magnitude);
  }

  private Occasion occasion() {
    return new Occasion(place.where(), "", place.nextJob(), now);
  }
}
