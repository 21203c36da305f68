package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.LaunchCommand;
import io.github.drsorchestration.api.port.RecoveryService;
import io.github.drsorchestration.api.port.Time;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.call.ServiceCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Elastic Disaster Recovery without a cloud. What it answers depends on the virtual moment alone,
 * and on what was called before; nothing has to be scheduled for time to pass in it. It may be
 * called from several threads.
 */
public final class SimulatedDrs implements RecoveryService {

  private final Time time;
  private final WorldRules rules;
  private final Map<AccountRegion, Place> places;
  private final CallGate gate;
  private final PageSizes pages;
  private final LaunchEvents events;

  SimulatedDrs(
      Time time,
      WorldRules rules,
      Map<AccountRegion, Place> places,
      CallGate gate,
      PageSizes pages,
      LaunchEvents events) {
    this.time = time;
    this.rules = rules;
    this.places = places;
    this.gate = gate;
    this.pages = pages;
    this.events = events;
  }

  @Override
  public synchronized List<SourceServer> sourceServers(AccountRegion where) {
    ServiceCall call = ServiceCall.DESCRIBE_SOURCE_SERVERS;
    int servers = Optional.ofNullable(places.get(where)).map(p -> p.servers().size()).orElse(0);
    return read(
        call,
        where,
        PageSizes.pages(servers, pages.sourceServers()),
        () -> place(call, where).servers().stream().map(server -> server.viewAt(time.now())));
  }

  @Override
  public synchronized List<SourceServer> sourceServers(
      AccountRegion where, Collection<String> serverIds) {
    ServiceCall call = ServiceCall.DESCRIBE_SOURCE_SERVERS;
    return read(
        call,
        where,
        PageSizes.pages(serverIds.size(), pages.sourceServers()),
        () -> servers(call, where, serverIds).map(server -> server.viewAt(time.now())));
  }

  @Override
  public synchronized List<RecoverySnapshot> recoverySnapshots(
      AccountRegion where, String serverId) {
    ServiceCall call = ServiceCall.DESCRIBE_RECOVERY_SNAPSHOTS;
    return read(
        call,
        where,
        1,
        () ->
            servers(call, where, List.of(serverId))
                .flatMap(
                    server -> rules.recoveryPoints().at(time.now(), server.definition()).stream()));
  }

  @Override
  public synchronized List<RecoveryInstance> recoveryInstances(
      AccountRegion where, Collection<String> serverIds) {
    ServiceCall call = ServiceCall.DESCRIBE_RECOVERY_INSTANCES;
    return read(
        call,
        where,
        PageSizes.pages(serverIds.size(), pages.recoveryInstances()),
        () ->
            servers(call, where, serverIds)
                .flatMap(server -> server.listedInstanceAt(time.now()).stream()));
  }

  @Override
  public synchronized RecoveryJob startRecovery(LaunchCommand command) {
    ServiceCall call = ServiceCall.START_RECOVERY;
    boolean pinned = command.servers().stream().anyMatch(item -> item.snapshotId().isPresent());
    return gate.call(
        call,
        command.where(),
        1,
        pinned,
        () -> begin(new JobMaker(rules, place(call, command.where()), time.now()).launch(command)));
  }

  @Override
  public synchronized RecoveryJob terminateInstances(
      AccountRegion where, Collection<String> instanceIds) {
    ServiceCall call = ServiceCall.TERMINATE_RECOVERY_INSTANCES;
    return gate.call(
        call,
        where,
        1,
        () -> begin(new JobMaker(rules, place(call, where), time.now()).terminate(instanceIds)));
  }

  @Override
  public synchronized List<RecoveryJob> jobs(AccountRegion where, Collection<String> jobIds) {
    ServiceCall call = ServiceCall.DESCRIBE_JOBS;
    Instant now = time.now();
    return read(
        call,
        where,
        PageSizes.pages(jobIds.size(), pages.jobsById()),
        () ->
            new TreeSet<>(jobIds)
                .stream()
                    .flatMap(id -> place(call, where).job(id).stream())
                    .filter(job -> job.listedAt(now))
                    .map(job -> job.viewAt(now)));
  }

  @Override
  public synchronized List<RecoveryJob> jobsSince(AccountRegion where, Instant since) {
    ServiceCall call = ServiceCall.DESCRIBE_JOBS;
    Instant now = time.now();
    List<Job> found =
        Optional.ofNullable(places.get(where))
            .map(place -> jobsSince(place, since))
            .orElse(List.of());
    return read(
        call,
        where,
        PageSizes.pages(found.size(), pages.jobs()),
        () -> {
          place(call, where);
          return found.stream().map(job -> job.viewAt(now));
        });
  }

  @Override
  public synchronized List<JobLogEntry> jobLog(AccountRegion where, String jobId) {
    ServiceCall call = ServiceCall.DESCRIBE_JOB_LOG_ITEMS;
    return read(
        call,
        where,
        1,
        () ->
            place(call, where).job(jobId).stream().flatMap(job -> job.logAt(time.now()).stream()));
  }

  @Override
  public synchronized LaunchSettings launchSettings(AccountRegion where, String serverId) {
    ServiceCall call = ServiceCall.GET_LAUNCH_CONFIGURATION;
    return gate.call(call, where, 1, () -> server(call, where, serverId).settings());
  }

  @Override
  public synchronized void applyLaunchSettings(
      AccountRegion where, String serverId, LaunchSettings settings) {
    ServiceCall call = ServiceCall.UPDATE_LAUNCH_CONFIGURATION;
    gate.call(
        call,
        where,
        1,
        () -> {
          Server server = server(call, where, serverId);
          server.apply(settings);
          return server;
        });
  }

  synchronized WorldRecord record() {
    return WorldRecord.of(places.values(), time.now());
  }

  synchronized Optional<Instant> launchedAt(String instanceId) {
    return places.values().stream()
        .flatMap(place -> place.instance(instanceId, time.now()).stream())
        .map(Instance::existsFrom)
        .findFirst();
  }

  private RecoveryJob begin(Job job) {
    events.announce(job);
    return job.viewAt(time.now());
  }

  private <T> List<T> read(
      ServiceCall call, AccountRegion where, int pageCount, Supplier<Stream<T>> effect) {
    return gate.call(call, where, pageCount, () -> effect.get().toList());
  }

  private List<Job> jobsSince(Place place, Instant since) {
    List<Job> newestFirst = new ArrayList<>();
    for (int i = place.jobs().size() - 1; i >= 0; i--) {
      Job job = place.jobs().get(i);
      if (job.createdAt().isBefore(since)) {
        break;
      }
      if (job.listedAt(time.now())) {
        newestFirst.add(job);
      }
    }
    return newestFirst;
  }

  /** The servers that exist, in the order of their ids. */
  private Stream<Server> servers(
      ServiceCall call, AccountRegion where, Collection<String> serverIds) {
    Place place = place(call, where);
    return new TreeSet<>(serverIds).stream().flatMap(id -> place.server(id).stream());
  }

  private Server server(ServiceCall call, AccountRegion where, String serverId) {
    return place(call, where)
        .server(serverId)
        .orElseThrow(
            () -> new CallRejectedException(call.toString(), "there is no server " + serverId));
  }

  private Place place(ServiceCall call, AccountRegion where) {
    Place place = places.get(where);
    if (place == null) {
      throw CallGate.notInitialized(call, where);
    }
    return place;
  }
}
