package io.github.drsorchestration.testkit.world.job;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.replication.RefusedException;
import io.github.drsorchestration.testkit.world.replication.RefusedException.Resource;
import io.github.drsorchestration.testkit.world.rule.RecoveryPoints;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks that DRS makes before it starts a job; unless all pass, nothing is started. */
public final class StartChecks {

  private static final int MAX_IN_A_CALL = 200;

  private final ServiceCall call;
  private final Place place;
  private final Instant now;

  public StartChecks(ServiceCall call, Place place, Instant now) {
    this.call = call;
    this.place = place;
    this.now = now;
  }

  /** The servers of the command, all of which can be launched as it says. */
  List<Server> serversOf(LaunchCommand command, RecoveryPoints recoveryPoints) {
    size(command.servers().size());
    List<Server> servers =
        command.servers().stream().map(item -> launchable(item, recoveryPoints)).toList();
    room(servers);
    return servers;
  }

  /** The instances with these ids, all of which exist. */
  public List<Instance> instances(Collection<String> instanceIds) {
    size(instanceIds.size());
    Set<String> seen = new HashSet<>();
    List<Instance> instances =
        instanceIds.stream()
            .map(
                id -> {
                  rejectUnless(seen.add(id), "instance " + id + " is named twice");
                  return place
                      .instance(id, now)
                      .orElseThrow(() -> rejected("there is no recovery instance " + id));
                })
            .toList();
    instances.forEach(this::rejectReplicated);
    room(instances.stream().map(instance -> server(instance.serverId())).toList());
    return instances;
  }

  private Server launchable(LaunchCommand.Item item, RecoveryPoints recoveryPoints) {
    String id = item.serverId();
    Server server = server(id);
    SimulatedServer definition = server.definitionAt(now);
    rejectUnless(
        definition.replicationState().isRecoverable(),
        "source server " + id + " is " + definition.replicationState());
    rejectUnless(
        recoveryPoints.newestAt(now, definition).isPresent(),
        "source server " + id + " has no recovery point");
    item.snapshotId()
        .ifPresent(
            pinned ->
                rejectUnless(
                    recoveryPoints.find(now, definition, pinned).isPresent(),
                    "source server " + id + " has no recovery point " + pinned));
    return server;
  }

  private void rejectReplicated(Instance instance) {
    if (server(instance.serverId()).replicatorOf(instance, now).isPresent()) {
      throw RefusedException.conflict(
          Resource.RECOVERY_INSTANCE,
          instance.id(),
          "Recovery instance "
              + instance.id()
              + " is the source of a reversed replication, which must be stopped first.");
    }
  }

  private Server server(String id) {
    return place.server(id).orElseThrow(() -> rejected("there is no source server " + id));
  }

  private void size(int servers) {
    rejectUnless(servers > 0, "names nothing");
    rejectUnless(servers <= MAX_IN_A_CALL, "names more than " + MAX_IN_A_CALL);
  }

  private void room(List<Server> servers) {
    if (servers.stream().anyMatch(server -> server.busyAt(now))) {
      throw busy(call);
    }
    Quotas quotas = place.quotas();
    within(quotas.serversPerJob(), servers.size(), "servers in one job");
    quotaOfJobs();
    within(
        quotas.serversInAllJobs(),
        place.serversInActiveJobs(now) + servers.size(),
        "servers in all jobs");
  }

  public void quotaOfJobs() {
    within(place.quotas().concurrentJobs(), place.activeJobs(now) + 1, "jobs in progress");
  }

  public static ServerBusyException busy(ServiceCall call) {
    return new ServerBusyException(
        call.toString(), "a source server of the call is being processed by a job");
  }

  private void within(int quota, int wanted, String what) {
    if (wanted > quota) {
      throw new QuotaExceededException(
          call.toString(),
          wanted + " " + what + " in " + place.where() + ", where " + quota + " are allowed");
    }
  }

  private void rejectUnless(boolean holds, String message) {
    if (!holds) {
      throw rejected(message);
    }
  }

  private CallRejectedException rejected(String message) {
    return new CallRejectedException(call.toString(), message);
  }
}
