package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A DRS with servers that are well, whose jobs never end by themselves; it notes its calls. */
public final class FakeRecovery implements RecoveryService {

  private final List<String> calls = new ArrayList<>();
  private final List<LaunchCommand> launches = new ArrayList<>();
  private final Map<String, RecoveryJob> jobs = new LinkedHashMap<>();
  private final List<SourceServer> servers = new ArrayList<>();
  private final List<RecoveryInstance> instances = new ArrayList<>();
  private final Map<String, RuntimeException> failures = new LinkedHashMap<>();
  private Runnable onStart = () -> {};

  public FakeRecovery servers(String... names) {
    for (String name : names) {
      servers.add(
          SourceServer.builder()
              .serverId(Samples.id(name))
              .where(Samples.PLACE)
              .replicationState(ReplicationState.CONTINUOUS)
              .build());
    }
    return this;
  }

  public FakeRecovery instance(RecoveryInstance.Builder instance) {
    instances.add(instance.build());
    return this;
  }

  public void list(RecoveryJob.Builder job) {
    RecoveryJob built = job.build();
    jobs.put(built.jobId(), built);
  }

  /** From now on, calls of this name fail. */
  public void fail(String call, RuntimeException failure) {
    failures.put(call, failure);
  }

  public void heal() {
    failures.clear();
  }

  public void onStart(Runnable action) {
    onStart = action;
  }

  public List<String> calls() {
    return calls;
  }

  public List<LaunchCommand> launches() {
    return launches;
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where) {
    return called("allServers", "", () -> List.copyOf(servers));
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where, Collection<String> serverIds) {
    return called(
        "servers",
        serverIds,
        () -> servers.stream().filter(it -> serverIds.contains(it.serverId())).toList());
  }

  @Override
  public List<RecoverySnapshot> recoverySnapshots(AccountRegion where, String serverId) {
    return called("snapshots", serverId, List::of);
  }

  @Override
  public RecoveryJob startRecovery(LaunchCommand command) {
    onStart.run();
    return called(
        "start",
        "",
        () -> {
          launches.add(command);
          RecoveryJob job =
              Samples.job("j" + launches.size(), JobStatus.PENDING).tags(command.tags()).build();
          jobs.put(job.jobId(), job);
          return job;
        });
  }

  @Override
  public RecoveryJob terminateInstances(AccountRegion where, Collection<String> instanceIds) {
    return called("terminate", instanceIds, () -> Samples.job("t1", JobStatus.PENDING).build());
  }

  @Override
  public List<RecoveryJob> jobs(AccountRegion where, Collection<String> jobIds) {
    return called(
        "jobs",
        jobIds,
        () -> jobs.values().stream().filter(job -> jobIds.contains(job.jobId())).toList());
  }

  @Override
  public List<RecoveryJob> jobsSince(AccountRegion where, Instant since) {
    return called("jobsSince", "", () -> List.copyOf(jobs.values()));
  }

  @Override
  public List<JobLogEntry> jobLog(AccountRegion where, String jobId) {
    return called("log", jobId, List::of);
  }

  @Override
  public List<RecoveryInstance> recoveryInstances(
      AccountRegion where, Collection<String> serverIds) {
    return called(
        "instances",
        serverIds,
        () -> instances.stream().filter(it -> serverIds.contains(it.serverId())).toList());
  }

  @Override
  public LaunchSettings launchSettings(AccountRegion where, String serverId) {
    return called("settings", serverId, LaunchSettings::unchanged);
  }

  @Override
  public void applyLaunchSettings(AccountRegion where, String serverId, LaunchSettings settings) {
    called("apply", serverId, () -> settings);
  }

  @Override
  public void launchInto(AccountRegion where, String serverId, Optional<String> instanceId) {
    called("into", serverId, () -> instanceId);
  }

  @Override
  public LaunchDefaults launchDefaults(AccountRegion where) {
    return called("defaults", where, () -> LaunchDefaults.NONE);
  }

  private <T> T called(String name, Object about, Supplier<T> answer) {
    calls.add((name + " " + about).strip());
    RuntimeException failure = failures.get(name);
    if (failure != null) {
      throw failure;
    }
    return answer.get();
  }

  @Override
  public ServerReference reverseReplication(AccountRegion where, String instanceId) {
    throw new UnsupportedOperationException("reverseReplication");
  }

  @Override
  public void startReplication(AccountRegion where, String serverId) {
    throw new UnsupportedOperationException("startReplication");
  }

  @Override
  public void stopReplication(AccountRegion where, String serverId) {
    throw new UnsupportedOperationException("stopReplication");
  }

  @Override
  public void retryReplication(AccountRegion where, String serverId) {
    throw new UnsupportedOperationException("retryReplication");
  }

  @Override
  public void disconnectServer(AccountRegion where, String serverId) {
    throw new UnsupportedOperationException("disconnectServer");
  }

  @Override
  public void deleteServer(AccountRegion where, String serverId) {
    throw new UnsupportedOperationException("deleteServer");
  }

  @Override
  public void disconnectInstance(AccountRegion where, String instanceId) {
    throw new UnsupportedOperationException("disconnectInstance");
  }

  @Override
  public void deleteInstance(AccountRegion where, String instanceId) {
    throw new UnsupportedOperationException("deleteInstance");
  }

  @Override
  public RecoveryJob startFailbackLaunch(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags) {
    throw new UnsupportedOperationException("startFailbackLaunch");
  }

  @Override
  public void stopFailback(AccountRegion where, String instanceId) {
    throw new UnsupportedOperationException("stopFailback");
  }
}
