package io.github.drsorchestration.testkit.world.failback;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.Places;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.replication.Checks;
import io.github.drsorchestration.testkit.world.replication.RefusedException;
import io.github.drsorchestration.testkit.world.replication.RefusedException.Resource;

/** What DRS checks before it replicates a recovery instance back. */
final class ReversalChecks {

  private final Places places;
  private final Checks checks;

  ReversalChecks(Places places, AccountRegion where) {
    this.places = places;
    this.checks = new Checks(places, where);
  }

  /** The instance with this id, which can be replicated back. */
  Instance reversible(String instanceId) {
    Instance instance = checks.instance(instanceId);
    Server server = checks.serverOf(instance);
    AccountRegion origin = server.definition().origin().orElseThrow(() -> onPremises(instanceId));
    if (places.find(origin).isEmpty()) {
      throw RefusedException.notInitialized(instanceId, origin);
    }
    checks.rejectBusy(server);
    server.lineage().reversed().filter(other -> !other.isDeleted()).ifPresent(checks::rejectBusy);
    if (checks.isReplicated(instance)) {
      throw conflict(instanceId, "is already being replicated back.");
    }
    if (!isReadable(server, instance)) {
      throw conflict(instanceId, "does not run, or is disconnected.");
    }
    return instance;
  }

  private boolean isReadable(Server server, Instance instance) {
    boolean runs =
        server
            .listedInstanceAt(places.now())
            .map(RecoveryInstance::state)
            .filter(InstanceState.RUNNING::equals)
            .isPresent();
    return runs && !instance.disconnectedAt(places.now());
  }

  private static RefusedException onPremises(String instanceId) {
    return RefusedException.invalid(
        Resource.RECOVERY_INSTANCE,
        instanceId,
        "The source of " + instanceId + " is not in AWS; use the failback client.");
  }

  private static RefusedException conflict(String instanceId, String why) {
    return RefusedException.conflict(
        Resource.RECOVERY_INSTANCE, instanceId, "Recovery instance " + instanceId + " " + why);
  }
}
