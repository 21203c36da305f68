package io.github.drsorchestration.testkit.proof;

import io.github.drsorchestration.api.port.recovery.ForwardingRecoveryService;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.testkit.call.ServiceCall;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Notes every launch, and whether it took effect, whatever the caller was told; and every call that
 * ends something, or begins a replication.
 */
final class ObservedRecoveryService extends ForwardingRecoveryService {
  private final History history;

  ObservedRecoveryService(History history, RecoveryService next) {
    super(next);
    this.history = history;
  }

  @Override
  public RecoveryJob startRecovery(LaunchCommand command) {
    int before = launches();
    try {
      RecoveryJob job = super.startRecovery(command);
      history.launched(command, Optional.empty(), true);
      return job;
    } catch (RuntimeException e) {
      history.launched(command, Optional.of(e), launches() > before);
      throw e;
    }
  }

  @Override
  public RecoveryJob terminateInstances(AccountRegion where, Collection<String> instanceIds) {
    instanceIds.forEach(id -> change(ServiceCall.TERMINATE_RECOVERY_INSTANCES, where, id));
    return super.terminateInstances(where, instanceIds);
  }

  @Override
  public ServerReference reverseReplication(AccountRegion where, String instanceId) {
    change(ServiceCall.REVERSE_REPLICATION, where, instanceId);
    return super.reverseReplication(where, instanceId);
  }

  @Override
  public void stopReplication(AccountRegion where, String serverId) {
    change(ServiceCall.STOP_REPLICATION, where, serverId);
    super.stopReplication(where, serverId);
  }

  @Override
  public void disconnectServer(AccountRegion where, String serverId) {
    change(ServiceCall.DISCONNECT_SOURCE_SERVER, where, serverId);
    super.disconnectServer(where, serverId);
  }

  @Override
  public void deleteServer(AccountRegion where, String serverId) {
    change(ServiceCall.DELETE_SOURCE_SERVER, where, serverId);
    super.deleteServer(where, serverId);
  }

  @Override
  public void deleteInstance(AccountRegion where, String instanceId) {
    change(ServiceCall.DELETE_RECOVERY_INSTANCE, where, instanceId);
    super.deleteInstance(where, instanceId);
  }

  @Override
  public RecoveryJob startFailbackLaunch(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags) {
    instanceIds.forEach(id -> change(ServiceCall.START_FAILBACK_LAUNCH, where, id));
    return super.startFailbackLaunch(where, instanceIds, tags);
  }

  @Override
  public void stopFailback(AccountRegion where, String instanceId) {
    change(ServiceCall.STOP_FAILBACK, where, instanceId);
    super.stopFailback(where, instanceId);
  }

  private void change(ServiceCall call, AccountRegion where, String id) {
    history.changing(new ChangeCall(call, where, id));
  }

  private int launches() {
    return history.world().record().launches().size();
  }
}
