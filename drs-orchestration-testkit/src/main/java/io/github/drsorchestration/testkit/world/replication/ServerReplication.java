package io.github.drsorchestration.testkit.world.replication;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.Places;
import io.github.drsorchestration.testkit.world.place.Replication;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.replication.RefusedException.Resource;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.RecoveryPoint;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The replication of source servers. What DRS does not allow is a {@link RefusedException}, and
 * changes nothing.
 */
public final class ServerReplication {

  private static final Set<ReplicationState> RETRIED =
      Set.of(ReplicationState.STALLED, ReplicationState.STOPPED, ReplicationState.DISCONNECTED);

  private final GuardedPlaces world;
  private final WorldRules rules;

  public ServerReplication(GuardedPlaces world, WorldRules rules) {
    this.world = world;
    this.rules = rules;
  }

  /** The id of a server whose replication may be changed: it is in no job, and not extended. */
  public String changeable(AccountRegion where, String serverId) {
    return world.with(places -> new Checks(places, where).ownServer(serverId).id());
  }

  /** Starts replication from the first copy on. */
  public void start(AccountRegion where, String serverId) {
    world.run(
        places -> {
          Server server = new Checks(places, where).ownServer(serverId);
          ReplicationState state = state(server, places.now());
          if (state != ReplicationState.STOPPED) {
            throw conflict(serverId, "is " + state + ", not STOPPED.");
          }
          begin(server, places, List.of());
        });
  }

  /** Stops replication, and deletes the recovery points. */
  public void stop(AccountRegion where, String serverId) {
    world.run(
        places -> {
          Server server = new Checks(places, where).ownServer(serverId);
          ReplicationState state = state(server, places.now());
          if (!state.isRecoverable()) {
            throw conflict(serverId, "is " + state + ", not replicating.");
          }
          server.replicate(Replication.resting(ReplicationState.STOPPED, places.now()));
        });
  }

  /** Starts replication again from the first copy on, keeping the recovery points. */
  public void retry(AccountRegion where, String serverId) {
    world.run(
        places -> {
          Server server = new Checks(places, where).server(serverId);
          ReplicationState state = state(server, places.now());
          if (!RETRIED.contains(state)) {
            throw RefusedException.invalid(
                Resource.SOURCE_SERVER,
                serverId,
                "Source server " + serverId + " is " + state + ": there is nothing to retry.");
          }
          begin(server, places, server.recoveryPointsAt(places.now(), rules));
        });
  }

  /** Disconnects a server, which stops its replication for good. */
  public void disconnect(AccountRegion where, String serverId) {
    world.run(
        places -> {
          Server server = new Checks(places, where).ownServer(serverId);
          rejectWithInstance(server, places.now());
          server.replicate(Replication.resting(ReplicationState.DISCONNECTED, places.now()));
        });
  }

  /**
   * Deletes a server; an instance that DRS has forgotten keeps running. An extended server need not
   * be disconnected, since its replication belongs to its staging server.
   */
  public void delete(AccountRegion where, String serverId) {
    world.run(
        places -> {
          Server server = new Checks(places, where).idleServer(serverId);
          rejectWithInstance(server, places.now());
          boolean extended = server.lineage().staging().isPresent();
          if (!extended && state(server, places.now()) != ReplicationState.DISCONNECTED) {
            throw conflict(serverId, "must be disconnected first.");
          }
          server.delete();
          places.get(where).remove(serverId);
        });
  }

  private void begin(Server server, Places places, List<RecoveryPoint> kept) {
    server.beginReplication(rules, places.now(), kept);
  }

  private static void rejectWithInstance(Server server, Instant now) {
    server
        .listedInstanceAt(now)
        .map(RecoveryInstance::instanceId)
        .ifPresent(
            instance -> {
              throw conflict(server.id(), "has recovery instance " + instance + ".");
            });
  }

  private static RefusedException conflict(String serverId, String why) {
    return RefusedException.conflict(
        Resource.SOURCE_SERVER, serverId, "Source server " + serverId + " " + why);
  }

  private static ReplicationState state(Server server, Instant now) {
    return server.definitionAt(now).replicationState();
  }
}
