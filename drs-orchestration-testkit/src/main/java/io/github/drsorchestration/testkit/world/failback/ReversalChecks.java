package io.github.drsorchestration.testkit.world.failback;

import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.planning.validation.TargetConditions;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.LaunchTemplate;
import io.github.drsorchestration.testkit.world.place.Places;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.replication.Checks;
import io.github.drsorchestration.testkit.world.replication.RefusedException;
import io.github.drsorchestration.testkit.world.replication.RefusedException.Resource;
import io.github.drsorchestration.testkit.world.rule.FaultInjector;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import java.util.List;

/** What DRS checks before it replicates a recovery instance back. */
final class ReversalChecks {

  /** What keeps DRS from reaching a place. */
  private static final List<FaultKind> DARK =
      List.of(FaultKind.CALL_HANGS, FaultKind.REQUEST_LOST, FaultKind.UNAVAILABLE);

  private final Places places;
  private final FaultInjector faults;
  private final Checks checks;

  ReversalChecks(Places places, WorldRules rules, AccountRegion where) {
    this.places = places;
    this.faults = rules.faults();
    this.checks = new Checks(places, where);
  }

  /** The instance with this id, which can be replicated back. */
  Instance reversible(String instanceId) {
    Instance instance = checks.instance(instanceId);
    Server server = checks.serverOf(instance);
    AccountRegion origin = server.definition().origin().orElseThrow(() -> onPremises(instanceId));
    if (DARK.stream().anyMatch(kind -> isHit(kind, origin))) {
      throw RefusedException.unreachable(instanceId, origin);
    }
    if (places.find(origin).isEmpty() || isHit(FaultKind.NOT_INITIALIZED, origin)) {
      throw RefusedException.notInitialized(instanceId, origin);
    }
    checks.rejectBusy(server);
    server.lineage().reversed().filter(other -> !other.isDeleted()).ifPresent(checks::rejectBusy);
    if (checks.isReplicated(instance)) {
      throw conflict(instanceId, "is already being replicated back.");
    }
    rejectUnfitSource(server, origin);
    if (!isReadable(server, instance)) {
      throw conflict(instanceId, "does not run, or is disconnected.");
    }
    return instance;
  }

  /** A new server that is to be launched into the original machine has to be able to. */
  private void rejectUnfitSource(Server server, AccountRegion origin) {
    LaunchDefaults defaults = LaunchTemplate.of(places.get(origin).documents());
    boolean isNew = server.lineage().reversed().filter(other -> !other.isDeleted()).isEmpty();
    if (!isNew || !defaults.intoSourceInstance()) {
      return;
    }
    if (server.definition().originInstanceId().isEmpty()) {
      throw conflict(server.id(), "has no source instance to be launched into.");
    }
    List<String> forbidden = TargetConditions.forbidden(defaults.settings());
    if (!forbidden.isEmpty()) {
      throw conflict(server.id(), "cannot be launched into its source with " + forbidden + ".");
    }
  }

  private boolean isHit(FaultKind kind, AccountRegion origin) {
    return faults.ofPlace(kind, origin, places.now()).isPresent();
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
