package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.LaunchConfigurations;
import io.github.drsorchestration.api.port.recovery.RecoveryInstances;
import io.github.drsorchestration.api.port.recovery.RecoveryJobs;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.recovery.Replication;
import io.github.drsorchestration.api.port.recovery.SourceServers;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.drs.launch.DrsLaunchConfigurations;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.drs.DrsClient;

/**
 * Elastic Disaster Recovery in every account and Region. Lists are read to their last page, in as
 * many calls as the limits of the service demand. What starts a job is sent exactly once. Safe for
 * use by many threads.
 *
 * <pre>{@code
 * RecoveryService recovery = DrsRecoveryService.over(clients);
 * List<SourceServer> servers =
 *     recovery.sourceServers(new AccountRegion("111122223333", "eu-west-1"));
 * }</pre>
 */
public final class DrsRecoveryService implements RecoveryService {

  /** DRS, for which {@link AwsClients} makes clients. */
  public static final AwsService<DrsClient> DRS =
      AwsService.of("drs", DrsClient.class, DrsClient::builder);

  private final SourceServers servers;
  private final RecoveryInstances instances;
  private final RecoveryJobs jobs;
  private final Replication replication;
  private final LaunchConfigurations configurations;

  private DrsRecoveryService(
      Function<AccountRegion, AwsCalls<DrsClient>> drs, LaunchConfigurations configurations) {
    DrsServers read = new DrsServers(drs);
    this.servers = read;
    this.instances = read;
    this.jobs = new DrsJobs(drs);
    this.replication = new DrsReplication(drs);
    this.configurations = configurations;
  }

  /** DRS as these clients reach it. */
  public static DrsRecoveryService over(AwsClients clients) {
    Function<AccountRegion, AwsCalls<DrsClient>> drs =
        where -> AwsCalls.to("DRS", where, clients.in(where, DRS));
    return new DrsRecoveryService(drs, new DrsLaunchConfigurations(drs, clients));
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where) {
    return servers.sourceServers(where);
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where, Collection<String> serverIds) {
    return servers.sourceServers(where, serverIds);
  }

  @Override
  public List<RecoverySnapshot> recoverySnapshots(AccountRegion where, String serverId) {
    return servers.recoverySnapshots(where, serverId);
  }

  @Override
  public List<RecoveryInstance> recoveryInstances(
      AccountRegion where, Collection<String> serverIds) {
    return instances.recoveryInstances(where, serverIds);
  }

  @Override
  public RecoveryJob startRecovery(LaunchCommand command) {
    return jobs.startRecovery(command);
  }

  @Override
  public RecoveryJob terminateInstances(AccountRegion where, Collection<String> instanceIds) {
    return jobs.terminateInstances(where, instanceIds);
  }

  @Override
  public List<RecoveryJob> jobs(AccountRegion where, Collection<String> jobIds) {
    return jobs.jobs(where, jobIds);
  }

  @Override
  public List<RecoveryJob> jobsSince(AccountRegion where, Instant since) {
    return jobs.jobsSince(where, since);
  }

  @Override
  public List<JobLogEntry> jobLog(AccountRegion where, String jobId) {
    return jobs.jobLog(where, jobId);
  }

  @Override
  public LaunchSettings launchSettings(AccountRegion where, String serverId) {
    return configurations.launchSettings(where, serverId);
  }

  @Override
  public void applyLaunchSettings(AccountRegion where, String serverId, LaunchSettings settings) {
    configurations.applyLaunchSettings(where, serverId, settings);
  }

  @Override
  public void launchInto(AccountRegion where, String serverId, Optional<String> instanceId) {
    configurations.launchInto(where, serverId, instanceId);
  }

  @Override
  public LaunchDefaults launchDefaults(AccountRegion where) {
    return configurations.launchDefaults(where);
  }

  @Override
  public ServerReference reverseReplication(AccountRegion where, String instanceId) {
    return replication.reverseReplication(where, instanceId);
  }

  @Override
  public void startReplication(AccountRegion where, String serverId) {
    replication.startReplication(where, serverId);
  }

  @Override
  public void stopReplication(AccountRegion where, String serverId) {
    replication.stopReplication(where, serverId);
  }

  @Override
  public void retryReplication(AccountRegion where, String serverId) {
    replication.retryReplication(where, serverId);
  }

  @Override
  public void disconnectServer(AccountRegion where, String serverId) {
    replication.disconnectServer(where, serverId);
  }

  @Override
  public void deleteServer(AccountRegion where, String serverId) {
    replication.deleteServer(where, serverId);
  }

  @Override
  public void disconnectInstance(AccountRegion where, String instanceId) {
    replication.disconnectInstance(where, instanceId);
  }

  @Override
  public void deleteInstance(AccountRegion where, String instanceId) {
    replication.deleteInstance(where, instanceId);
  }

  @Override
  public RecoveryJob startFailbackLaunch(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags) {
    return replication.startFailbackLaunch(where, instanceIds, tags);
  }

  @Override
  public void stopFailback(AccountRegion where, String instanceId) {
    replication.stopFailback(where, instanceId);
  }
}
