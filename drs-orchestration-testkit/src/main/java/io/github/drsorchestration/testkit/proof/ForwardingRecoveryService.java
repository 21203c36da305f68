package io.github.drsorchestration.testkit.proof;

import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

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
}
