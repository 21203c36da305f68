package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.call.ServiceCall;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
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
    return list(
        ServiceCall.DESCRIBE_SOURCE_SERVERS,
        where,
        pages.sourceServers(),
        place -> place.servers().stream().map(server -> server.viewAt(time.now())));
  }

  @Override
  public synchronized List<SourceServer> sourceServers(
      AccountRegion where, Collection<String> serverIds) {
    return select(
        ServiceCall.DESCRIBE_SOURCE_SERVERS,
        where,
        serverIds,
        pages.sourceServers(),
        (place, id) -> place.server(id).map(server -> server.viewAt(time.now())));
  }

  @Override
  public synchronized List<RecoverySnapshot> recoverySnapshots(
      AccountRegion where, String serverId) {
    return list(
        ServiceCall.DESCRIBE_RECOVERY_SNAPSHOTS,
        where,
        pages.snapshots(),
        place -> place.server(serverId).stream().flatMap(this::snapshots));
  }

  @Override
  public synchronized List<RecoveryInstance> recoveryInstances(
      AccountRegion where, Collection<String> serverIds) {
    return select(
        ServiceCall.DESCRIBE_RECOVERY_INSTANCES,
        where,
        serverIds,
        pages.recoveryInstances(),
        (place, id) -> place.server(id).flatMap(server -> server.listedInstanceAt(time.now())));
  }

  @Override
  public synchronized RecoveryJob startRecovery(LaunchCommand command) {
    ServiceCall call = ServiceCall.START_RECOVERY;
    boolean pinned = command.servers().stream().anyMatch(item -> item.snapshotId().isPresent());
    return gate.call(call, command.where(), pinned, answer -> 1, () -> begun(command));
  }

  @Override
  public synchronized RecoveryJob terminateInstances(
      AccountRegion where, Collection<String> instanceIds) {
    ServiceCall call = ServiceCall.TERMINATE_RECOVERY_INSTANCES;
    return gate.call(call, where, () -> ended(where, instanceIds));
  }

  @Override
  public synchronized List<RecoveryJob> jobs(AccountRegion where, Collection<String> jobIds) {
    return select(
        ServiceCall.DESCRIBE_JOBS,
        where,
        jobIds,
        pages.jobsById(),
        (place, id) -> place.job(id).flatMap(job -> place.listed(job, time.now())));
  }

  @Override
  public synchronized List<RecoveryJob> jobsSince(AccountRegion where, Instant since) {
    return list(
        ServiceCall.DESCRIBE_JOBS,
        where,
        pages.jobs(),
        place ->
            place.newestJobs(since).stream()
                .flatMap(job -> place.listed(job, time.now()).stream()));
  }

  @Override
  public synchronized List<JobLogEntry> jobLog(AccountRegion where, String jobId) {
    return list(
        ServiceCall.DESCRIBE_JOB_LOG_ITEMS,
        where,
        pages.logEntries(),
        place -> place.job(jobId).stream().flatMap(job -> job.logAt(time.now()).stream()));
  }

  @Override
  public synchronized LaunchSettings launchSettings(AccountRegion where, String serverId) {
    ServiceCall call = ServiceCall.GET_LAUNCH_CONFIGURATION;
    return gate.call(call, where, () -> server(call, where, serverId).settings());
  }

  @Override
  public synchronized void applyLaunchSettings(
      AccountRegion where, String serverId, LaunchSettings settings) {
    ServiceCall call = ServiceCall.UPDATE_LAUNCH_CONFIGURATION;
    gate.call(
        call,
        where,
        () -> {
          Server server = server(call, where, serverId);
          server.apply(settings);
          return server;
        });
  }

  RecoveryJob begun(LaunchCommand command) {
    return begin(maker(ServiceCall.START_RECOVERY, command.where()).launch(command));
  }

  RecoveryJob ended(AccountRegion where, Collection<String> instanceIds) {
    return begin(maker(ServiceCall.TERMINATE_RECOVERY_INSTANCES, where).terminate(instanceIds));
  }

  RecoveryJob failedBack(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags) {
    Job job = maker(ServiceCall.START_RECOVERY, where).failBack(instanceIds, tags);
    return job.viewAt(time.now());
  }

  synchronized List<RecoverySnapshot> recoveryPoints(AccountRegion where, String serverId) {
    return Optional.ofNullable(places.get(where)).flatMap(place -> place.server(serverId)).stream()
        .flatMap(this::snapshots)
        .toList();
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

  private JobMaker maker(ServiceCall call, AccountRegion where) {
    return new JobMaker(rules, place(call, where), time.now());
  }

  private RecoveryJob begin(Job job) {
    events.announce(job);
    return job.viewAt(time.now());
  }

  private Stream<RecoverySnapshot> snapshots(Server server) {
    return rules.recoveryPoints().at(time.now(), server.definitionAt(time.now()));
  }

  private <T> List<T> list(
      ServiceCall call, AccountRegion where, int pageSize, Function<Place, Stream<T>> query) {
    return gate.call(
        call,
        where,
        false,
        answer -> PageSizes.pages(answer.size(), pageSize),
        () -> query.apply(place(call, where)).toList());
  }

  /** What has these ids, in their order; a page holds so many ids, known or not. */
  private <T> List<T> select(
      ServiceCall call,
      AccountRegion where,
      Collection<String> ids,
      int pageSize,
      BiFunction<Place, String, Optional<T>> query) {
    SortedSet<String> wanted = new TreeSet<>(ids);
    return gate.call(
        call,
        where,
        false,
        answer -> PageSizes.pages(wanted.size(), pageSize),
        () -> {
          Place place = place(call, where);
          return wanted.stream().flatMap(id -> query.apply(place, id).stream()).toList();
        });
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
