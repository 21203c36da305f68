package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to servers, instances and places without a job. Nothing is checked here: whoever
 * serves has looked whether it is allowed, and names only what exists.
 */
public final class Upkeep {

  private final VirtualTime time;
  private final WorldRules rules;
  private final Map<AccountRegion, Place> places;

  Upkeep(VirtualTime time, WorldRules rules, Map<AccountRegion, Place> places) {
    this.time = time;
    this.rules = rules;
    this.places = places;
  }

  /** Takes DRS into use there; where it is in use, nothing happens. */
  public void initialize(AccountRegion where) {
    places.computeIfAbsent(where, place -> new Place(place, Quotas.DEFAULTS));
  }

  /** The networks of a place. */
  public SourceNetworks networks(AccountRegion where) {
    return new SourceNetworks(rules, time, place(where));
  }

  /** Whether a job has the server. */
  public boolean busy(AccountRegion where, String serverId) {
    return server(where, serverId).busyAt(now());
  }

  /** Begins to replicate from the first copy on. */
  public void startReplication(AccountRegion where, String serverId) {
    Server server = server(where, serverId);
    server.replicate(Replication.beginning(rules, serverId, now(), List.of()));
  }

  /** Begins again from the first copy on, and keeps the recovery points. */
  public void retryReplication(AccountRegion where, String serverId) {
    Server server = server(where, serverId);
    server.replicate(Replication.beginning(rules, serverId, now(), pointsOf(server)));
  }

  /** Stops replicating, and deletes the recovery points. */
  public void stopReplication(AccountRegion where, String serverId) {
    server(where, serverId).replicate(Replication.resting(ReplicationState.STOPPED, now()));
  }

  /** Gives up everything that replication needs. */
  public void disconnect(AccountRegion where, String serverId) {
    server(where, serverId).replicate(Replication.resting(ReplicationState.DISCONNECTED, now()));
  }

  /** Removes a server; an instance that DRS has forgotten runs on. */
  public void delete(AccountRegion where, String serverId) {
    server(where, serverId).delete();
    place(where).remove(serverId);
  }

  /** Removes the agent from an instance, which runs on. */
  public void disconnectInstance(AccountRegion where, String instanceId) {
    instance(where, instanceId).disconnect(now());
  }

  /** Whether an instance has no agent any more. */
  public boolean isDisconnected(AccountRegion where, String instanceId) {
    return instance(where, instanceId).disconnectedAt(now());
  }

  /** Lets DRS forget an instance, which runs on. */
  public void deleteInstance(AccountRegion where, String instanceId) {
    instance(where, instanceId).forget(now());
  }

  /** Whether a server that replicates the other way reads the disks of this instance. */
  public boolean isReplicated(AccountRegion where, String instanceId) {
    Instance instance = instance(where, instanceId);
    return server(where, instance.serverId()).replicatorOf(instance, now()).isPresent();
  }

  /** Lets a job vanish from the lists; what happened, happened. */
  public void deleteJob(AccountRegion where, String jobId) {
    place(where).forget(jobId);
  }

  /**
   * Replicates a recovery instance back to where its source runs: with the server that already
   * replicates the other way, unless that is disconnected or deleted, else with a new one.
   *
   * @param origin where its source runs
   */
  public Related reverse(AccountRegion where, String instanceId, AccountRegion origin) {
    Instance instance = instance(where, instanceId);
    Server server = server(where, instance.serverId());
    Optional<Server> known = server.lineage().reversed().filter(this::isAlive);
    List<RecoveryPoint> kept = known.map(this::pointsOf).orElse(List.of());
    Server other = known.orElseGet(() -> made(server, origin));
    other.become(Lineage.reversing(server, instance));
    other.replicate(Replication.beginning(rules, other.id(), now(), kept));
    server.become(server.lineage().reversedBy(other));
    return new Related(other.definition().where(), other.id(), false);
  }

  /** Shows a server of one account in another, which can launch it. */
  public String extend(
      AccountRegion from, String serverId, AccountRegion to, Map<String, String> tags) {
    Server staging = server(from, serverId);
    SimulatedServer definition =
        staging.definition().toBuilder()
            .serverId(rules.serverId("extended", from, serverId, to, now()))
            .where(to)
            .tags(tags)
            .earlierInstance(EarlierInstance.NONE)
            .build();
    Server extended = add(definition);
    extended.become(Lineage.extending(staging));
    return extended.id();
  }

  /** How the way back of an instance stands. */
  public FailbackDetails failback(AccountRegion where, String instanceId) {
    Instance instance = instance(where, instanceId);
    return FailbackDetails.of(server(where, instance.serverId()), instance, now());
  }

  /** Boots the machine on premises with the failback client, which begins to copy the instance. */
  public void bootFailbackClient(AccountRegion where, String instanceId) {
    instance(where, instanceId)
        .failBackWith(
            new FailbackClient(
                "fc-" + rules.chance().hex(16, "failbackClient", instanceId, now()),
                now(),
                now().plus(rules.timing().initialSync(rules.chance(), instanceId, now())),
                Optional.empty()));
  }

  /** Lets the machine on premises be what it was. */
  public void stopFailback(AccountRegion where, String instanceId) {
    instance(where, instanceId).failBackWith(null);
  }

  private boolean isAlive(Server server) {
    return !server.isDeleted()
        && server.definitionAt(now()).replicationState() != ReplicationState.DISCONNECTED;
  }

  private Server made(Server server, AccountRegion origin) {
    return add(
        SimulatedServer.builder()
            .serverId(rules.serverId("reversed", server.id(), now()))
            .where(origin)
            .origin(server.definition().where())
            .hostname(server.definition().hostname())
            .operatingSystem(server.definition().operatingSystem())
            .phaseDurations(server.definition().phaseDurations())
            .launchDuration(server.definition().launchDuration())
            .build());
  }

  private Server add(SimulatedServer definition) {
    Server server = new Server(definition, now(), rules.instanceId(definition.serverId(), 0));
    place(definition.where()).add(server, now());
    return server;
  }

  private List<RecoveryPoint> pointsOf(Server server) {
    return rules
        .recoveryPoints()
        .at(now(), server.definitionAt(now()))
        .map(point -> new RecoveryPoint(point.snapshotId(), point.takenAt(), Optional.empty()))
        .toList();
  }

  private Place place(AccountRegion where) {
    Place place = places.get(where);
    if (place == null) {
      throw new IllegalArgumentException("DRS is not in use in " + where);
    }
    return place;
  }

  private Server server(AccountRegion where, String serverId) {
    return place(where).server(serverId).orElseThrow();
  }

  private Instance instance(AccountRegion where, String instanceId) {
    return place(where).instance(instanceId, now()).orElseThrow();
  }

  private Instant now() {
    return time.now();
  }
}
