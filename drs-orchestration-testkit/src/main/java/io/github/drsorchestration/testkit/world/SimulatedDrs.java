package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.world.failback.FailbackControl;
import io.github.drsorchestration.testkit.world.job.JobStarter;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.LaunchTemplate;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.replication.RefusedException;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.service.CallGate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Elastic Disaster Recovery without a cloud. Its answers depend only on the virtual time and on the
 * calls made before; nothing has to be scheduled for time to pass in it. It may be called from
 * several threads.
 */
public final class SimulatedDrs implements RecoveryService {

  private final GuardedPlaces world;
  private final WorldRules rules;
  private final CallGate gate;
  private final PageSizes pages;
  private final JobStarter jobs;
  private final SimulatedReplication replication;
  private final FailbackControl failback;

  SimulatedDrs(
      GuardedPlaces world,
      WorldRules rules,
      CallGate gate,
      PageSizes pages,
      JobStarter jobs,
      SimulatedReplication replication,
      FailbackControl failback) {
    this.world = world;
    this.rules = rules;
    this.gate = gate;
    this.pages = pages;
    this.jobs = jobs;
    this.replication = replication;
    this.failback = failback;
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where) {
    return list(
        ServiceCall.DESCRIBE_SOURCE_SERVERS,
        where,
        pages.sourceServers(),
        (place, now) -> place.servers().stream().map(server -> server.viewAt(now)));
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where, Collection<String> serverIds) {
    return select(
        ServiceCall.DESCRIBE_SOURCE_SERVERS,
        where,
        serverIds,
        pages.sourceServers(),
        (place, now, id) -> place.server(id).map(server -> server.viewAt(now)));
  }

  @Override
  public List<RecoverySnapshot> recoverySnapshots(AccountRegion where, String serverId) {
    return list(
        ServiceCall.DESCRIBE_RECOVERY_SNAPSHOTS,
        where,
        pages.snapshots(),
        (place, now) ->
            place.server(serverId).stream()
                .flatMap(server -> rules.recoveryPoints().at(now, server.definitionAt(now))));
  }

  @Override
  public List<RecoveryInstance> recoveryInstances(
      AccountRegion where, Collection<String> serverIds) {
    return select(
        ServiceCall.DESCRIBE_RECOVERY_INSTANCES,
        where,
        serverIds,
        pages.recoveryInstances(),
        (place, now, id) -> place.server(id).flatMap(server -> failback.listed(server, now)));
  }

  @Override
  public RecoveryJob startRecovery(LaunchCommand command) {
    ServiceCall call = ServiceCall.START_RECOVERY;
    boolean pinned = command.servers().stream().anyMatch(item -> item.snapshotId().isPresent());
    return world.with(
        places ->
            gate.call(
                call, command.where(), pinned, answer -> 1, () -> jobs.launch(places, command)));
  }

  @Override
  public RecoveryJob terminateInstances(AccountRegion where, Collection<String> instanceIds) {
    ServiceCall call = ServiceCall.TERMINATE_RECOVERY_INSTANCES;
    return world.with(
        places ->
            gate.call(
                call,
                where,
                () ->
                    RefusedException.translated(
                        call, () -> jobs.terminate(places, where, instanceIds))));
  }

  @Override
  public List<RecoveryJob> jobs(AccountRegion where, Collection<String> jobIds) {
    return select(
        ServiceCall.DESCRIBE_JOBS,
        where,
        jobIds,
        pages.jobsById(),
        (place, now, id) -> place.job(id).flatMap(job -> place.listed(job, now)));
  }

  @Override
  public List<RecoveryJob> jobsSince(AccountRegion where, Instant since) {
    return list(
        ServiceCall.DESCRIBE_JOBS,
        where,
        pages.jobs(),
        (place, now) ->
            place.newestJobs(since).stream().flatMap(job -> place.listed(job, now).stream()));
  }

  @Override
  public List<JobLogEntry> jobLog(AccountRegion where, String jobId) {
    return list(
        ServiceCall.DESCRIBE_JOB_LOG_ITEMS,
        where,
        pages.logEntries(),
        (place, now) -> place.job(jobId).stream().flatMap(job -> job.logAt(now).stream()));
  }

  @Override
  public LaunchSettings launchSettings(AccountRegion where, String serverId) {
    ServiceCall call = ServiceCall.GET_LAUNCH_CONFIGURATION;
    return world.with(
        places ->
            gate.call(
                call,
                where,
                () -> server(call, places.addressed(call, where), serverId).settings()));
  }

  @Override
  public void applyLaunchSettings(AccountRegion where, String serverId, LaunchSettings settings) {
    ServiceCall call = ServiceCall.UPDATE_LAUNCH_CONFIGURATION;
    world.run(
        places ->
            gate.call(
                call,
                where,
                () -> {
                  Server server = server(call, places.addressed(call, where), serverId);
                  server.apply(settings);
                  return server;
                }));
  }

  @Override
  public ServerReference reverseReplication(AccountRegion where, String instanceId) {
    return replication.reverseReplication(where, instanceId);
  }

  @Override
  public void startReplication(AccountRegion where, String serverId) {
    replication.startReplication(where, serverId);
  }

  @Override
  public void stopReplication(AccountRegion where, String serverId) {
    replication.stopReplication(where, serverId);
  }

  @Override
  public void retryReplication(AccountRegion where, String serverId) {
    replication.retryReplication(where, serverId);
  }

  @Override
  public void disconnectServer(AccountRegion where, String serverId) {
    replication.disconnectServer(where, serverId);
  }

  @Override
  public void deleteServer(AccountRegion where, String serverId) {
    replication.deleteServer(where, serverId);
  }

  @Override
  public void disconnectInstance(AccountRegion where, String instanceId) {
    replication.disconnectInstance(where, instanceId);
  }

  @Override
  public void deleteInstance(AccountRegion where, String instanceId) {
    replication.deleteInstance(where, instanceId);
  }

  @Override
  public RecoveryJob startFailbackLaunch(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags) {
    return replication.startFailbackLaunch(where, instanceIds, tags);
  }

  @Override
  public void stopFailback(AccountRegion where, String instanceId) {
    replication.stopFailback(where, instanceId);
  }

  @Override
  public void launchInto(AccountRegion where, String serverId, Optional<String> instanceId) {
    ServiceCall call = ServiceCall.UPDATE_LAUNCH_CONFIGURATION;
    world.run(
        places ->
            gate.call(
                call,
                where,
                () -> {
                  Server server = server(call, places.addressed(call, where), serverId);
                  server.launchInto(instanceId);
                  return server;
                }));
  }

  @Override
  public LaunchDefaults launchDefaults(AccountRegion where) {
    ServiceCall call = ServiceCall.DESCRIBE_LAUNCH_CONFIGURATION_TEMPLATES;
    return world.with(
        places ->
            gate.call(
                call, where, () -> LaunchTemplate.of(places.addressed(call, where).documents())));
  }

  private <T> List<T> list(
      ServiceCall call,
      AccountRegion where,
      int pageSize,
      BiFunction<Place, Instant, Stream<T>> query) {
    return world.with(
        places ->
            gate.call(
                call,
                where,
                false,
                answer -> PageSizes.pages(answer.size(), pageSize),
                () -> query.apply(places.addressed(call, where), places.now()).toList()));
  }

  /** What has these ids, in their order; unknown ids count towards the size of a page too. */
  private <T> List<T> select(
      ServiceCall call,
      AccountRegion where,
      Collection<String> ids,
      int pageSize,
      Selection<T> selection) {
    SortedSet<String> wanted = new TreeSet<>(ids);
    return world.with(
        places ->
            gate.call(
                call,
                where,
                false,
                answer -> PageSizes.pages(wanted.size(), pageSize),
                () -> {
                  Place place = places.addressed(call, where);
                  return wanted.stream()
                      .flatMap(id -> selection.find(place, places.now(), id).stream())
                      .toList();
                }));
  }

  private interface Selection<T> {

    Optional<T> find(Place place, Instant now, String id);
  }

  private static Server server(ServiceCall call, Place place, String serverId) {
    return place
        .server(serverId)
        .orElseThrow(
            () -> new CallRejectedException(call.toString(), "there is no server " + serverId));
  }
}
