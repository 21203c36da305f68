package io.github.drsorchestration.testkit.world.failback;

import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.OriginEnvironment;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.world.job.JobFactory;
import io.github.drsorchestration.testkit.world.job.JobHeader;
import io.github.drsorchestration.testkit.world.job.StartChecks;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.LaunchTemplate;
import io.github.drsorchestration.testkit.world.place.Lineage;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.place.Places;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.replication.Checks;
import io.github.drsorchestration.testkit.world.replication.RefusedException;
import io.github.drsorchestration.testkit.world.replication.RefusedException.Resource;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.RecoveryPoint;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way back of recovery instances: by reversed replication between Regions, or to a machine on
 * premises that was booted with the failback client. What DRS does not allow is a {@link
 * RefusedException}, and changes nothing.
 */
public final class FailbackControl {

  private final GuardedPlaces world;
  private final WorldRules rules;
  private final FailbackClients clients;

  public FailbackControl(GuardedPlaces world, WorldRules rules) {
    this.world = world;
    this.rules = rules;
    this.clients = new FailbackClients(rules);
  }

  /** The instance of a server, as DRS lists it at a moment. */
  public Optional<RecoveryInstance> listed(Server server, Instant now) {
    return server
        .instanceAt(now)
        .flatMap(
            instance ->
                server
                    .listedInstanceAt(now)
                    .map(
                        view ->
                            view.toBuilder()
                                .failbackState(details(server, instance, now).state())
                                .originEnvironment(
                                    server.definition().origin().isPresent()
                                        ? OriginEnvironment.AWS
                                        : OriginEnvironment.ON_PREMISES)
                                .build()));
  }

  /** How far the failback of an instance is. */
  public FailbackDetails details(AccountRegion where, String instanceId) {
    return world.with(
        places -> {
          Checks checks = new Checks(places, where);
          Instance instance = checks.instance(instanceId);
          return details(checks.serverOf(instance), instance, places.now());
        });
  }

  private FailbackDetails details(Server server, Instance instance, Instant now) {
    return clients
        .of(server, instance, now)
        .map(client -> FailbackDetails.of(client, now))
        .orElseGet(() -> FailbackDetails.of(server, instance, now));
  }

  /**
   * Replicates a recovery instance back to where its source runs: with the server that already
   * replicates the other way, unless that is disconnected or deleted, else with a new one.
   */
  public ServerReference reverse(AccountRegion where, String instanceId) {
    return world.with(
        places -> {
          Instance instance = new ReversalChecks(places, rules, where).reversible(instanceId);
          Server server = places.server(where, instance.serverId());
          return reverse(places, instance, server, server.definition().origin().orElseThrow());
        });
  }

  private ServerReference reverse(
      Places places, Instance instance, Server server, AccountRegion origin) {
    Instant now = places.now();
    Optional<Server> known =
        server.lineage().reversed().filter(reversed -> isConnected(reversed, now));
    List<RecoveryPoint> kept =
        known.map(reversed -> reversed.recoveryPointsAt(now, rules)).orElse(List.of());
    Server reversed = known.orElseGet(() -> places.add(reversed(places, server, origin, now)));
    reversed.become(Lineage.reversing(server, instance));
    reversed.beginReplication(rules, now, kept);
    server.become(server.lineage().reversedBy(reversed));
    return new ServerReference(reversed.definition().where(), reversed.id());
  }

  private static boolean isConnected(Server server, Instant now) {
    return !server.isDeleted()
        && server.definitionAt(now).replicationState() != ReplicationState.DISCONNECTED;
  }

  private SimulatedServer reversed(
      Places places, Server server, AccountRegion origin, Instant now) {
    return SimulatedServer.builder()
        .serverId(rules.serverId("reversed", server.id(), now))
        .where(origin)
        .origin(server.definition().where())
        .hostname(server.definition().hostname())
        .operatingSystem(server.definition().operatingSystem())
        .initialSync(server.definition().reverseSync().or(() -> rules.timing().reverseSync()))
        .phaseDurations(server.definition().phaseDurations())
        .launchDuration(server.definition().launchDuration())
        .launchSettings(settings(places, server, origin))
        .build();
  }

  /** What the template of the origin gives a server that goes home. */
  private static LaunchSettings settings(Places places, Server server, AccountRegion origin) {
    LaunchDefaults defaults = LaunchTemplate.of(places.get(origin).documents());
    return defaults.intoSourceInstance()
        ? defaults.settings().toBuilder()
            .launchIntoInstanceId(server.definition().originInstanceId())
            .build()
        : defaults.settings();
  }

  /** Boots the machine on premises with the failback client, which begins to copy the instance. */
  public void bootClient(AccountRegion where, String instanceId) {
    world.run(
        places -> {
          Checks checks = new Checks(places, where);
          Instance instance = checks.instance(instanceId);
          clients.boot(checks.serverOf(instance), instance, places.now());
        });
  }

  /** Launches the machines on premises whose failback clients have copied these instances. */
  public RecoveryJob launch(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags) {
    return world.with(
        places -> {
          Place place = places.addressed(ServiceCall.START_FAILBACK_LAUNCH, where);
          instanceIds.forEach(id -> rejectUnready(places, where, id));
          return launch(place, places.now(), instanceIds, tags);
        });
  }

  private void rejectUnready(Places places, AccountRegion where, String id) {
    Checks checks = new Checks(places, where);
    Instance instance = checks.instance(id);
    checks.rejectBusy(checks.serverOf(instance));
    FailbackDetails details = details(checks.serverOf(instance), instance, places.now());
    if (details.clientId().isEmpty()) {
      throw RefusedException.invalid(
          Resource.RECOVERY_INSTANCE, id, "No failback client has been booted for " + id + ".");
    }
    if (details.state() != FailbackState.FAILBACK_READY_FOR_LAUNCH) {
      throw RefusedException.conflict(
          Resource.RECOVERY_INSTANCE, id, "The failback of " + id + " is " + details.state() + ".");
    }
  }

  private RecoveryJob launch(
      Place place, Instant now, Collection<String> instanceIds, Map<String, String> tags) {
    List<Instance> instances =
        new StartChecks(ServiceCall.START_FAILBACK_LAUNCH, place, now).instances(instanceIds);
    JobFactory jobs = new JobFactory(rules, place, now);
    JobHeader header = jobs.header(false);
    List<ParticipantRun> runs = new ArrayList<>();
    for (Instance instance : instances) {
      Server server = place.server(instance.serverId()).orElseThrow();
      ParticipantRun run = new FailbackLaunchSimulation(rules, server, header).run();
      clients.launch(server, instance, now, header.jobId(), run);
      if (run.outcome() == LaunchStatus.LAUNCHED) {
        server.resumeReplication(rules, now, run.endsAt());
      }
      runs.add(run);
    }
    return jobs.other(header, tags, runs, "FAILBACK").viewAt(now);
  }

  /** Stops the failback; the machine on premises stays what it was. */
  public void stop(AccountRegion where, String instanceId) {
    world.run(places -> clients.stop(new Checks(places, where).instance(instanceId)));
  }
}
