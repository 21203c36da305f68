package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passes every call on; a subclass overrides the calls that it observes or changes. */
public class ForwardingRecoveryService implements RecoveryService {
  private final RecoveryService next;

  public ForwardingRecoveryService(RecoveryService next) {
    this.next = next;
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where) {
    return next.sourceServers(where);
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where, Collection<String> serverIds) {
    return next.sourceServers(where, serverIds);
  }

  @Override
  public List<RecoverySnapshot> recoverySnapshots(AccountRegion where, String serverId) {
    return next.recoverySnapshots(where, serverId);
  }

  @Override
  public RecoveryJob startRecovery(LaunchCommand command) {
    return next.startRecovery(command);
  }

  @Override
  public RecoveryJob terminateInstances(AccountRegion where, Collection<String> instanceIds) {
    return next.terminateInstances(where, instanceIds);
  }

  @Override
  public List<RecoveryJob> jobs(AccountRegion where, Collection<String> jobIds) {
    return next.jobs(where, jobIds);
  }

  @Override
  public List<RecoveryJob> jobsSince(AccountRegion where, Instant since) {
    return next.jobsSince(where, since);
  }

  @Override
  public List<JobLogEntry> jobLog(AccountRegion where, String jobId) {
    return next.jobLog(where, jobId);
  }

  @Override
  public List<RecoveryInstance> recoveryInstances(
      AccountRegion where, Collection<String> serverIds) {
    return next.recoveryInstances(where, serverIds);
  }

  @Override
  public LaunchSettings launchSettings(AccountRegion where, String serverId) {
    return next.launchSettings(where, serverId);
  }

  @Override
  public void applyLaunchSettings(AccountRegion where, String serverId, LaunchSettings settings) {
    next.applyLaunchSettings(where, serverId, settings);
  }

  @Override
  public void launchInto(AccountRegion where, String serverId, Optional<String> instanceId) {
    next.launchInto(where, serverId, instanceId);
  }

  @Override
  public LaunchDefaults launchDefaults(AccountRegion where) {
    return next.launchDefaults(where);
  }

  @Override
  public ServerReference reverseReplication(AccountRegion where, String instanceId) {
    return next.reverseReplication(where, instanceId);
  }

  @Override
  public void startReplication(AccountRegion where, String serverId) {
    next.startReplication(where, serverId);
  }

  @Override
  public void stopReplication(AccountRegion where, String serverId) {
    next.stopReplication(where, serverId);
  }

  @Override
  public void retryReplication(AccountRegion where, String serverId) {
    next.retryReplication(where, serverId);
  }

  @Override
  public void disconnectServer(AccountRegion where, String serverId) {
    next.disconnectServer(where, serverId);
  }

  @Override
  public void deleteServer(AccountRegion where, String serverId) {
    next.deleteServer(where, serverId);
  }

  @Override
  public void disconnectInstance(AccountRegion where, String instanceId) {
    next.disconnectInstance(where, instanceId);
  }

  @Override
  public void deleteInstance(AccountRegion where, String instanceId) {
    next.deleteInstance(where, instanceId);
  }

  @Override
  public RecoveryJob startFailbackLaunch(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags) {
    return next.startFailbackLaunch(where, instanceIds, tags);
  }

  @Override
  public void stopFailback(AccountRegion where, String instanceId) {
    next.stopFailback(where, instanceId);
  }
}
