package io.github.drsorchestration.testkit.world.failback;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.world.job.JobFactory;
import io.github.drsorchestration.testkit.world.job.JobHeader;
import io.github.drsorchestration.testkit.world.job.StartChecks;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.Lineage;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.place.Places;
import io.github.drsorchestration.testkit.world.place.RelatedServer;
import io.github.drsorchestration.testkit.world.place.Replication;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.RecoveryPoint;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way back of recovery instances: by reversed replication between Regions, or to a machine on
 * premises that was booted with the failback client. Callers have checked what is allowed, and name
 * only what exists.
 */
public final class FailbackControl {

  private final GuardedPlaces world;
  private final WorldRules rules;
  private final Map<Instance, FailbackClient> clients = new HashMap<>();

  public FailbackControl(GuardedPlaces world, WorldRules rules) {
    this.world = world;
    this.rules = rules;
  }

  /** How far the failback of an instance is. */
  public FailbackDetails details(AccountRegion where, String instanceId) {
    return world.with(
        places -> {
          Instance instance = places.instance(where, instanceId);
          Server server = places.server(where, instance.serverId());
          FailbackClient client = clients.get(instance);
          return client == null
              ? FailbackDetails.of(server, instance, places.now())
              : FailbackDetails.of(client, places.now());
        });
  }

  /**
   * Replicates a recovery instance back to where its source runs: with the server that already
   * replicates the other way, unless that is disconnected or deleted, else with a new one.
   *
   * @param origin where its source runs
   */
  public RelatedServer reverse(AccountRegion where, String instanceId, AccountRegion origin) {
    return world.with(places -> reverse(places, places.instance(where, instanceId), origin));
  }

  private RelatedServer reverse(Places places, Instance instance, AccountRegion origin) {
    Instant now = places.now();
    Server server = places.server(instance.where(), instance.serverId());
    Optional<Server> known =
        server.lineage().reversed().filter(reversed -> isConnected(reversed, now));
    List<RecoveryPoint> kept =
        known.map(reversed -> reversed.recoveryPointsAt(now, rules)).orElse(List.of());
    Server reversed = known.orElseGet(() -> places.add(reversed(server, origin, now)));
    reversed.become(Lineage.reversing(server, instance));
    reversed.replicate(Replication.beginning(rules, reversed.id(), now, kept));
    server.become(server.lineage().reversedBy(reversed));
    return new RelatedServer(reversed.definition().where(), reversed.id(), false);
  }

  private static boolean isConnected(Server server, Instant now) {
    return !server.isDeleted()
        && server.definitionAt(now).replicationState() != ReplicationState.DISCONNECTED;
  }

  private SimulatedServer reversed(Server server, AccountRegion origin, Instant now) {
    return SimulatedServer.builder()
        .serverId(rules.serverId("reversed", server.id(), now))
        .where(origin)
        .origin(server.definition().where())
        .hostname(server.definition().hostname())
        .operatingSystem(server.definition().operatingSystem())
        .phaseDurations(server.definition().phaseDurations())
        .launchDuration(server.definition().launchDuration())
        .build();
  }

  /** Boots the machine on premises with the failback client, which begins to copy the instance. */
  public void bootClient(AccountRegion where, String instanceId) {
    world.run(
        places -> {
          Instant now = places.now();
          Duration copying = rules.timing().initialSync(rules.random(), instanceId, now);
          clients.put(
              places.instance(where, instanceId),
              new FailbackClient(
                  "fc-" + rules.random().hex(16, "failbackClient", instanceId, now),
                  now,
                  now.plus(copying),
                  Optional.empty()));
        });
  }

  /** Launches the machines on premises whose failback clients have copied these instances. */
  public RecoveryJob launch(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags) {
    return world.with(
        places -> {
          Place place = places.addressed(ServiceCall.START_RECOVERY, where);
          return launch(place, places.now(), instanceIds, tags);
        });
  }

  private RecoveryJob launch(
      Place place, Instant now, Collection<String> instanceIds, Map<String, String> tags) {
    List<Instance> instances =
        new StartChecks(ServiceCall.START_RECOVERY, place, now).instances(instanceIds);
    JobFactory jobs = new JobFactory(rules, place, now);
    JobHeader header = jobs.header(false);
    List<ParticipantRun> runs = new ArrayList<>();
    for (Instance instance : instances) {
      Server server = place.server(instance.serverId()).orElseThrow();
      ParticipantRun run = new FailbackLaunchSimulation(rules, server, header).run();
      clients.computeIfPresent(instance, (it, client) -> client.launchedBy(header.jobId(), run));
      runs.add(run);
    }
    return jobs.other(header, tags, runs, "FAILBACK").viewAt(now);
  }

  /** Stops the failback; the machine on premises stays what it was. */
  public void stop(AccountRegion where, String instanceId) {
    world.run(places -> clients.remove(places.instance(where, instanceId)));
  }
}
