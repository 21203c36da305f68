package io.github.drsorchestration.testkit.world.replication;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.replication.RefusedException.Resource;

/** Removes recovery instances from DRS; the instances keep running. */
public final class InstanceRemoval {

  private final GuardedPlaces world;

  public InstanceRemoval(GuardedPlaces world) {
    this.world = world;
  }

  /** Removes the agent from an instance: a replication of it stalls from then on. */
  public void disconnect(AccountRegion where, String instanceId) {
    world.run(
        places -> {
          Instance instance = new Checks(places, where).idleInstance(instanceId);
          if (instance.disconnectedAt(places.now())) {
            throw conflict(instanceId, "is already disconnected.");
          }
          instance.disconnect(places.now());
        });
  }

  /** Makes DRS forget an instance. */
  public void delete(AccountRegion where, String instanceId) {
    world.run(
        places -> {
          Checks checks = new Checks(places, where);
          Instance instance = checks.idleInstance(instanceId);
          boolean released = instance.disconnectedAt(places.now()) || checks.isReplicated(instance);
          if (!released) {
            throw conflict(instanceId, "must be disconnected, or replicated back, first.");
          }
          instance.forget(places.now());
        });
  }

  private static RefusedException conflict(String instanceId, String why) {
    return RefusedException.conflict(
        Resource.RECOVERY_INSTANCE, instanceId, "Recovery instance " + instanceId + " " + why);
  }
}
