package io.github.drsorchestration.testkit.world.network;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.world.job.JobFactory;
import io.github.drsorchestration.testkit.world.job.JobHeader;
import io.github.drsorchestration.testkit.world.job.StartChecks;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.Job;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The networks of a world whose configuration DRS replicates. Nothing is checked here but the quota
 * of jobs.
 */
public final class SourceNetworks {

  private final GuardedPlaces world;
  private final WorldRules rules;
  private final Map<AccountRegion, Map<String, Network>> networks = new TreeMap<>();

  public SourceNetworks(GuardedPlaces world, WorldRules rules) {
    this.world = world;
    this.rules = rules;
  }

  /** The state of a network's replication. */
  public enum Status {
    STOPPED,
    IN_PROGRESS,
    PROTECTED
  }

  /**
   * The latest recovery of a network.
   *
   * @param job its job
   * @param initiatedBy what DRS names as its cause
   */
  public record LastRecovery(RecoveryJob job, Optional<String> initiatedBy) {}

  public Status status(AccountRegion where, String networkId) {
    return world.with(places -> status(network(where, networkId), places.now()));
  }

  private static Status status(Network network, Instant now) {
    if (network.protectedFrom.equals(SimulatedTiming.NEVER)) {
      return Status.STOPPED;
    }
    return network.protectedFrom.isAfter(now) ? Status.IN_PROGRESS : Status.PROTECTED;
  }

  public void startReplication(AccountRegion where, String networkId) {
    world.run(
        places -> {
          Instant now = places.now();
          Duration takes =
              rules
                  .random()
                  .between(
                      Duration.ofMinutes(2), Duration.ofMinutes(10), "network", networkId, now);
          network(where, networkId).protectedFrom = now.plus(takes);
        });
  }

  public void stopReplication(AccountRegion where, String networkId) {
    world.run(places -> network(where, networkId).protectedFrom = SimulatedTiming.NEVER);
  }

  public void remove(AccountRegion where, String networkId) {
    world.run(places -> in(where).remove(networkId));
  }

  /** Whether the network takes part in a job that has not ended. */
  public boolean busy(AccountRegion where, String networkId) {
    return world.with(
        places -> {
          Job job = network(where, networkId).job;
          return job != null && job.activeAt(places.now());
        });
  }

  /** Starts a job that recovers networks, or associates stacks with them. */
  public RecoveryJob recover(
      AccountRegion where,
      Collection<String> networkIds,
      String initiatedBy,
      Map<String, String> tags) {
    return world.with(
        places -> {
          Instant now = places.now();
          Place place = places.get(where);
          new StartChecks(ServiceCall.START_RECOVERY, place, now).quotaOfJobs();
          JobFactory jobs = new JobFactory(rules, place, now);
          JobHeader header = jobs.header(false);
          List<ParticipantRun> runs =
              networkIds.stream()
                  .map(id -> new NetworkRecoverySimulation(rules, id, header).run(initiatedBy))
                  .toList();
          Job job = jobs.other(header, tags, runs, initiatedBy);
          networkIds.forEach(id -> network(where, id).job = job);
          return job.viewAt(now);
        });
  }

  public Optional<LastRecovery> lastRecovery(AccountRegion where, String networkId) {
    return world.with(
        places ->
            Optional.ofNullable(network(where, networkId).job)
                .map(job -> new LastRecovery(job.viewAt(places.now()), job.initiatedBy())));
  }

  private Map<String, Network> in(AccountRegion where) {
    return networks.computeIfAbsent(where, place -> new TreeMap<>());
  }

  private Network network(AccountRegion where, String networkId) {
    return in(where).computeIfAbsent(networkId, id -> new Network());
  }

  private static final class Network {
    private Instant protectedFrom = SimulatedTiming.NEVER;
    private @Nullable Job job;
  }
}
