package io.github.drsorchestration.testkit.world.service;

import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.testkit.world.failback.FailbackControl;
import io.github.drsorchestration.testkit.world.job.JobStarter;
import io.github.drsorchestration.testkit.world.network.SourceNetworks;
import io.github.drsorchestration.testkit.world.place.Documents;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.Job;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.place.Places;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.place.ServerDetails;
import io.github.drsorchestration.testkit.world.replication.InstanceRemoval;
import io.github.drsorchestration.testkit.world.replication.ServerReplication;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The simulated DRS in the detail that its protocol shows. A request goes through {@link #serve},
 * where it is counted and faults hit it; the other methods are what a request then reads or does,
 * and are neither counted nor hit.
 */
public final class ServedDrs {

  private final GuardedPlaces world;
  private final CallGate gate;
  private final WorldRules rules;
  private final JobStarter jobs;
  private final Administration administration;
  private final ServerReplication replication;
  private final InstanceRemoval removal;
  private final FailbackControl failback;
  private final SourceNetworks networks;

  public ServedDrs(
      GuardedPlaces world,
      CallGate gate,
      WorldRules rules,
      JobStarter jobs,
      FailbackControl failback) {
    this.world = world;
    this.gate = gate;
    this.rules = rules;
    this.jobs = jobs;
    this.administration = new Administration(world, rules);
    this.replication = new ServerReplication(world, rules);
    this.removal = new InstanceRemoval(world);
    this.failback = failback;
    this.networks = new SourceNetworks(world, rules);
  }

  /**
   * Serves one request, while no other thread reads or changes the world.
   *
   * @param operation its AWS name
   * @param where the account and Region
   * @param pinned whether it pins a recovery point
   * @param effect what it does
   * @throws CallFaultException where a fault hits it, before or after the effect
   */
  public <T> T serve(String operation, AccountRegion where, boolean pinned, Supplier<T> effect) {
    return world.with(places -> gate.serve(operation, where, pinned, effect));
  }

  /** The virtual time. */
  public Instant now() {
    return world.with(Places::now);
  }

  /** What is done to places, jobs and extended servers. */
  public Administration administration() {
    return administration;
  }

  public ServerReplication replication() {
    return replication;
  }

  /** What removes recovery instances from DRS. */
  public InstanceRemoval removal() {
    return removal;
  }

  public FailbackControl failback() {
    return failback;
  }

  public SourceNetworks networks() {
    return networks;
  }

  /** Whether DRS is in use there. */
  public boolean initialized(AccountRegion where) {
    return world.with(places -> places.find(where).isPresent());
  }

  /** What a place stores as it was given. */
  public Documents documents(AccountRegion where) {
    return world.with(places -> places.find(where).map(Place::documents).orElseGet(Documents::new));
  }

  /** The source servers of a place, by their ids. */
  public List<ServerDetails> servers(AccountRegion where) {
    return list(
        where, (place, now) -> place.servers().stream().map(server -> server.detailsAt(now)));
  }

  public Optional<ServerDetails> server(AccountRegion where, String serverId) {
    return find(where, (place, now) -> place.server(serverId).map(it -> it.detailsAt(now)));
  }

  /** The recovery points of a server, newest first. */
  public List<RecoverySnapshot> recoveryPoints(AccountRegion where, String serverId) {
    return list(
        where,
        (place, now) ->
            place.server(serverId).stream()
                .flatMap(server -> rules.recoveryPoints().at(now, server.definitionAt(now))));
  }

  /** The instances that DRS lists, by their servers. */
  public List<RecoveryInstance> instances(AccountRegion where) {
    return list(
        where,
        (place, now) ->
            place.servers().stream().flatMap(server -> failback.listed(server, now).stream()));
  }

  /** The jobs that DRS lists, newest first. */
  public List<RecoveryJob> jobs(AccountRegion where) {
    return list(
        where,
        (place, now) ->
            place.newestJobs(Instant.MIN).stream().flatMap(job -> place.listed(job, now).stream()));
  }

  /** A job, once DRS lists it. */
  public Optional<RecoveryJob> job(AccountRegion where, String jobId) {
    return find(where, (place, now) -> place.job(jobId).flatMap(job -> place.listed(job, now)));
  }

  /** The log of a job up to now, oldest first. */
  public List<JobLogEntry> jobLog(AccountRegion where, String jobId) {
    return list(
        where, (place, now) -> place.job(jobId).stream().flatMap(job -> job.logAt(now).stream()));
  }

  public Optional<LaunchSettings> launchSettings(AccountRegion where, String serverId) {
    return find(where, (place, now) -> place.server(serverId).map(Server::settings));
  }

  /** Changes how a server is to be launched; an unknown one is ignored. */
  public void applyLaunchSettings(AccountRegion where, String serverId, LaunchSettings changes) {
    world.run(
        places ->
            places
                .find(where)
                .flatMap(place -> place.server(serverId))
                .ifPresent(server -> server.apply(changes)));
  }

  /** Says whether a server is launched into an existing instance; an unknown one is ignored. */
  public void launchInto(AccountRegion where, String serverId, Optional<String> instanceId) {
    world.run(
        places ->
            places
                .find(where)
                .flatMap(place -> place.server(serverId))
                .ifPresent(server -> server.launchInto(instanceId)));
  }

  /** Starts a launch; refuses as {@code StartRecovery} does. */
  public RecoveryJob start(LaunchCommand command) {
    return world.with(places -> jobs.launch(places, command));
  }

  /** Starts a termination; refuses as {@code TerminateRecoveryInstances} does. */
  public RecoveryJob terminate(AccountRegion where, Collection<String> instanceIds) {
    return world.with(places -> jobs.terminate(places, where, instanceIds));
  }

  /** What caused a job, where its type does not tell. */
  public Optional<String> initiatedBy(AccountRegion where, String jobId) {
    return find(where, (place, now) -> place.job(jobId).flatMap(Job::initiatedBy));
  }

  /** The networks of a job. */
  public List<JobParticipant> networksOf(AccountRegion where, String jobId) {
    return list(
        where,
        (place, now) -> place.job(jobId).stream().flatMap(job -> job.networksAt(now).stream()));
  }

  /** The tags of a server, job, instance or document, by its id. */
  public Optional<Map<String, String>> tags(AccountRegion where, String id) {
    return find(where, (place, now) -> new TaggedResource(place, id, now).tags());
  }

  /** Replaces the tags of a server, job, instance or document; an unknown one is ignored. */
  public void retag(AccountRegion where, String id, Map<String, String> tags) {
    world.run(
        places ->
            places
                .find(where)
                .ifPresent(place -> new TaggedResource(place, id, places.now()).retag(tags)));
  }

  private <T> Optional<T> find(AccountRegion where, BiFunction<Place, Instant, Optional<T>> query) {
    return world.with(
        places -> places.find(where).flatMap(place -> query.apply(place, places.now())));
  }

  private <T> List<T> list(AccountRegion where, BiFunction<Place, Instant, Stream<T>> query) {
    return world.with(
        places ->
            places.find(where).stream()
                .flatMap(place -> query.apply(place, places.now()))
                .toList());
  }
}
