package io.github.drsorchestration.testkit.service.lifecycle;

import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.port.recovery.ForwardingRecoveryService;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A DRS whose servers are as a test says, and whose calls may lose their answers. */
final class ScriptedReplication extends ForwardingRecoveryService {

  private final Map<String, UnaryOperator<SourceServer>> views = new HashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private final List<RecoveryInstance> instances = new ArrayList<>();
  private final Map<String, ServiceException> refused = new HashMap<>();
  private final Map<String, ServiceException> lost = new HashMap<>();
  private final Map<AccountRegion, ServiceException> denied = new HashMap<>();
  private int instanceReads;
  private Runnable afterCall = () -> {};
  private final List<String> calls = new ArrayList<>();

  ScriptedReplication(RecoveryService world) {
    super(world);
  }

  ScriptedReplication state(String serverId, ReplicationState state) {
    return view(serverId, it -> it.toBuilder().replicationState(state).build());
  }

  ScriptedReplication view(String serverId, UnaryOperator<SourceServer> view) {
    views.merge(serverId, view, (one, other) -> it -> other.apply(one.apply(it)));
    return this;
  }

  ScriptedReplication instance(RecoveryInstance instance) {
    instances.add(instance);
    return view(
        instance.serverId(),
        it -> it.toBuilder().recoveryInstanceId(instance.instanceId()).build());
  }

  /** Is listed, but is not the instance that the server names. */
  ScriptedReplication listed(RecoveryInstance instance) {
    instances.add(instance);
    return this;
  }

  /** Happens after each call, before it answers. */
  ScriptedReplication afterCall(Runnable effect) {
    this.afterCall = effect;
    return this;
  }

  /** What is asked for this id does not happen. */
  ScriptedReplication refuse(String id, ServiceException why) {
    refused.put(id, why);
    return this;
  }

  /** What is asked for this id happens, and the answer is lost. */
  ScriptedReplication loseAnswer(String id, ServiceException how) {
    lost.put(id, how);
    return this;
  }

  /** Nothing can be listed there. */
  ScriptedReplication deny(AccountRegion where, ServiceException why) {
    denied.put(where, why);
    return this;
  }

  int instanceReads() {
    return instanceReads;
  }

  List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where) {
    ServiceException denial = denied.get(where);
    if (denial != null) {
      throw denial;
    }
    return seen(super.sourceServers(where));
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where, Collection<String> serverIds) {
    return seen(super.sourceServers(where, serverIds));
  }

  private List<SourceServer> seen(List<SourceServer> servers) {
    return servers.stream()
        .filter(it -> !deleted.contains(it.serverId()))
        .map(it -> views.getOrDefault(it.serverId(), UnaryOperator.identity()).apply(it))
        .toList();
  }

  @Override
  public List<RecoveryInstance> recoveryInstances(
      AccountRegion where, Collection<String> serverIds) {
    instanceReads++;
    return instances.stream().filter(it -> serverIds.contains(it.serverId())).toList();
  }

  @Override
  public void startReplication(AccountRegion where, String serverId) {
    called("start", serverId, () -> state(serverId, ReplicationState.INITIATING));
  }

  @Override
  public void stopReplication(AccountRegion where, String serverId) {
    called("stop", serverId, () -> state(serverId, ReplicationState.STOPPED));
  }

  @Override
  public void retryReplication(AccountRegion where, String serverId) {
    called("retry", serverId, () -> state(serverId, ReplicationState.RESCAN));
  }

  @Override
  public void disconnectServer(AccountRegion where, String serverId) {
    called("disconnect", serverId, () -> state(serverId, ReplicationState.DISCONNECTED));
  }

  @Override
  public void deleteServer(AccountRegion where, String serverId) {
    called("delete", serverId, () -> deleted.add(serverId));
  }

  @Override
  public void deleteInstance(AccountRegion where, String instanceId) {
    called(
        "deleteInstance",
        instanceId,
        () -> instances.removeIf(it -> it.instanceId().equals(instanceId)));
  }

  @Override
  public void disconnectInstance(AccountRegion where, String instanceId) {
    called("disconnectInstance", instanceId, () -> {});
  }

  private void called(String name, String id, Runnable effect) {
    calls.add(name + " " + id);
    afterCall.run();
    ServiceException refusal = refused.get(id);
    if (refusal != null) {
      throw refusal;
    }
    effect.run();
    ServiceException loss = lost.get(id);
    if (loss != null) {
      throw loss;
    }
  }
}
