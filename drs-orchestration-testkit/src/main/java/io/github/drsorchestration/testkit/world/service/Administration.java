package io.github.drsorchestration.testkit.world.service;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.Lineage;
import io.github.drsorchestration.testkit.world.place.Places;
import io.github.drsorchestration.testkit.world.place.Replication;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.RecoveryPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is done to servers, instances and places without a job. Callers have checked what is
 * allowed, and name only what exists.
 */
public final class Administration {

  private final GuardedPlaces world;
  private final WorldRules rules;

  Administration(GuardedPlaces world, WorldRules rules) {
    this.world = world;
    this.rules = rules;
  }

  /** Initializes DRS; where it is in use already, nothing changes. */
  public void initialize(AccountRegion where) {
    world.run(places -> places.initialize(where, Quotas.DEFAULTS));
  }

  /** Whether the server takes part in a job that has not ended. */
  public boolean busy(AccountRegion where, String serverId) {
    return world.with(places -> places.server(where, serverId).busyAt(places.now()));
  }

  /** Starts replication from the first copy on. */
  public void startReplication(AccountRegion where, String serverId) {
    replicate(where, serverId, places -> List.of());
  }

  /** Starts replication again from the first copy on, keeping the recovery points. */
  public void retryReplication(AccountRegion where, String serverId) {
    replicate(
        where,
        serverId,
        places -> places.server(where, serverId).recoveryPointsAt(places.now(), rules));
  }

  private void replicate(
      AccountRegion where, String serverId, Function<Places, List<RecoveryPoint>> kept) {
    world.run(
        places ->
            places
                .server(where, serverId)
                .replicate(
                    Replication.beginning(rules, serverId, places.now(), kept.apply(places))));
  }

  /** Stops replication, and deletes the recovery points. */
  public void stopReplication(AccountRegion where, String serverId) {
    rest(where, serverId, ReplicationState.STOPPED);
  }

  /** Disconnects a server, which stops its replication for good. */
  public void disconnect(AccountRegion where, String serverId) {
    rest(where, serverId, ReplicationState.DISCONNECTED);
  }

  private void rest(AccountRegion where, String serverId, ReplicationState state) {
    world.run(
        places ->
            places.server(where, serverId).replicate(Replication.resting(state, places.now())));
  }

  /** Deletes a server; an instance that DRS has forgotten keeps running. */
  public void delete(AccountRegion where, String serverId) {
    world.run(
        places -> {
          places.server(where, serverId).delete();
          places.get(where).remove(serverId);
        });
  }

  /** Removes the agent from an instance, which keeps running. */
  public void disconnectInstance(AccountRegion where, String instanceId) {
    world.run(places -> places.instance(where, instanceId).disconnect(places.now()));
  }

  public boolean isDisconnected(AccountRegion where, String instanceId) {
    return world.with(places -> places.instance(where, instanceId).disconnectedAt(places.now()));
  }

  /** Makes DRS forget an instance, which keeps running. */
  public void deleteInstance(AccountRegion where, String instanceId) {
    world.run(places -> places.instance(where, instanceId).forget(places.now()));
  }

  /** Whether a server that replicates the other way reads the disks of this instance. */
  public boolean isReplicated(AccountRegion where, String instanceId) {
    return world.with(
        places -> {
          Instance instance = places.instance(where, instanceId);
          return places
              .server(where, instance.serverId())
              .replicatorOf(instance, places.now())
              .isPresent();
        });
  }

  /** Removes a job from the lists; its effects remain. */
  public void deleteJob(AccountRegion where, String jobId) {
    world.run(places -> places.get(where).forget(jobId));
  }

  /**
   * Extends a server of one account into another, which can launch it.
   *
   * @return the id of the extended server
   */
  public String extend(
      AccountRegion from, String serverId, AccountRegion to, Map<String, String> tags) {
    return world.with(
        places -> {
          Server staging = places.server(from, serverId);
          Instant now = places.now();
          Server extended =
              places.add(
                  staging.definition().toBuilder()
                      .serverId(rules.serverId("extended", from, serverId, to, now))
                      .where(to)
                      .tags(tags)
                      .earlierInstance(EarlierInstance.NONE)
                      .build());
          extended.become(Lineage.extending(staging));
          return extended.id();
        });
  }
}
