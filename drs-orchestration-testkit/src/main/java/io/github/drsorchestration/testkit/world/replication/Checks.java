package io.github.drsorchestration.testkit.world.replication;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.place.Places;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.replication.RefusedException.Resource;
import java.util.Optional;

/** What DRS checks about a server or an instance before it changes it. */
public final class Checks {

  private final Places places;
  private final AccountRegion where;

  public Checks(Places places, AccountRegion where) {
    this.places = places;
    this.where = where;
  }

  public Server server(String serverId) {
    return places
        .find(where)
        .flatMap(place -> place.server(serverId))
        .orElseThrow(() -> RefusedException.unknown(Resource.SOURCE_SERVER, serverId));
  }

  /** A server that is in no job. */
  public Server idleServer(String serverId) {
    Server server = server(serverId);
    rejectBusy(server);
    return server;
  }

  /** A server that is in no job, and is not extended from another account. */
  Server ownServer(String serverId) {
    Server server = idleServer(serverId);
    if (server.lineage().staging().isPresent()) {
      throw RefusedException.conflict(
          Resource.SOURCE_SERVER,
          serverId,
          "Source server "
              + serverId
              + " is extended: only its staging account can change its replication.");
    }
    return server;
  }

  /** An instance that DRS lists. */
  public Instance instance(String instanceId) {
    return places
        .find(where)
        .flatMap(place -> listed(place, instanceId))
        .orElseThrow(() -> RefusedException.unknown(Resource.RECOVERY_INSTANCE, instanceId));
  }

  /** An instance that DRS lists, of a server that is in no job. */
  Instance idleInstance(String instanceId) {
    Instance instance = instance(instanceId);
    rejectBusy(serverOf(instance));
    return instance;
  }

  /** The server that an instance was launched from. */
  public Server serverOf(Instance instance) {
    return places.server(instance.where(), instance.serverId());
  }

  /** Whether a server that replicates the other way reads the disks of this instance. */
  public boolean isReplicated(Instance instance) {
    return serverOf(instance).replicatorOf(instance, places.now()).isPresent();
  }

  public void rejectBusy(Server server) {
    if (server.busyAt(places.now())) {
      throw RefusedException.busy(server.id());
    }
  }

  private Optional<Instance> listed(Place place, String instanceId) {
    return place
        .instance(instanceId, places.now())
        .filter(
            instance ->
                serverOf(instance)
                    .listedInstanceAt(places.now())
                    .map(RecoveryInstance::instanceId)
                    .filter(instanceId::equals)
                    .isPresent());
  }
}
