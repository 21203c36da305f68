package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.port.recovery.Replication;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.replication.RefusedException;
import io.github.drsorchestration.testkit.world.service.CallGate;
import io.github.drsorchestration.testkit.world.service.ServedDrs;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

/** Replication as callers of the port meet it. */
final class SimulatedReplication implements Replication {

  private final GuardedPlaces world;
  private final CallGate gate;
  private final ServedDrs drs;

  SimulatedReplication(GuardedPlaces world, CallGate gate, ServedDrs drs) {
    this.world = world;
    this.gate = gate;
    this.drs = drs;
  }

  @Override
  public ServerReference reverseReplication(AccountRegion where, String instanceId) {
    return call(
        ServiceCall.REVERSE_REPLICATION, where, () -> drs.failback().reverse(where, instanceId));
  }

  @Override
  public void startReplication(AccountRegion where, String serverId) {
    run(ServiceCall.START_REPLICATION, where, () -> drs.replication().start(where, serverId));
  }

  @Override
  public void stopReplication(AccountRegion where, String serverId) {
    run(ServiceCall.STOP_REPLICATION, where, () -> drs.replication().stop(where, serverId));
  }

  @Override
  public void retryReplication(AccountRegion where, String serverId) {
    run(ServiceCall.RETRY_DATA_REPLICATION, where, () -> drs.replication().retry(where, serverId));
  }

  @Override
  public void disconnectServer(AccountRegion where, String serverId) {
    run(
        ServiceCall.DISCONNECT_SOURCE_SERVER,
        where,
        () -> drs.replication().disconnect(where, serverId));
  }

  @Override
  public void deleteServer(AccountRegion where, String serverId) {
    run(ServiceCall.DELETE_SOURCE_SERVER, where, () -> drs.replication().delete(where, serverId));
  }

  @Override
  public void disconnectInstance(AccountRegion where, String instanceId) {
    run(
        ServiceCall.DISCONNECT_RECOVERY_INSTANCE,
        where,
        () -> drs.removal().disconnect(where, instanceId));
  }

  @Override
  public void deleteInstance(AccountRegion where, String instanceId) {
    run(ServiceCall.DELETE_RECOVERY_INSTANCE, where, () -> drs.removal().delete(where, instanceId));
  }

  @Override
  public RecoveryJob startFailbackLaunch(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags) {
    return call(
        ServiceCall.START_FAILBACK_LAUNCH,
        where,
        () -> drs.failback().launch(where, instanceIds, tags));
  }

  @Override
  public void stopFailback(AccountRegion where, String instanceId) {
    run(ServiceCall.STOP_FAILBACK, where, () -> drs.failback().stop(where, instanceId));
  }

  private void run(ServiceCall call, AccountRegion where, Runnable effect) {
    call(
        call,
        where,
        () -> {
          effect.run();
          return where;
        });
  }

  private <T> T call(ServiceCall call, AccountRegion where, Supplier<T> effect) {
    return world.with(
        places ->
            gate.call(
                call,
                where,
                () -> {
                  places.addressed(call, where);
                  return RefusedException.translated(call, effect);
                }));
  }
}
