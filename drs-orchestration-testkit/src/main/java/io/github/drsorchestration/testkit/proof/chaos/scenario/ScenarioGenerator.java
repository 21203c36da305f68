package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.random.SeededRandom;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Generates the scenario of a seed: one in ten is undisturbed, all others get faults and requests.
 */
final class ScenarioGenerator {
  private static final List<ExecutionKind> KINDS =
      List.of(ExecutionKind.DRILL, ExecutionKind.RECOVERY);
  private static final List<AccountRegion> PLACES =
      List.of(
          new AccountRegion("111111111111", "eu-west-1"),
          new AccountRegion("111111111111", "eu-central-1"),
          new AccountRegion("222222222222", "eu-west-1"));

  private final long seed;
  private final SeededRandom random;
  private final boolean undisturbed;
  private final List<AccountRegion> places;
  private final List<RecoveryPlan> plans = new ArrayList<>();
  private final List<SimulatedServer> servers = new ArrayList<>();
  private final ChaosScenario.Builder scenario = ChaosScenario.builder();

  ScenarioGenerator(long seed) {
    this.seed = seed;
    this.random = new SeededRandom(seed, "scenario");
    this.undisturbed = random.happens(10);
    this.places = PLACES.subList(0, random.between(1, PLACES.size()));
  }

  ChaosScenario make() {
    int howMany = random.happens(20) ? 2 : 1;
    for (int i = 0; i < howMany; i++) {
      PlanGenerator generator = new PlanGenerator(random, "p" + (i + 1), places, undisturbed);
      plans.add(generator.make());
      scenario.addAllGroups(generator.groups());
      servers.addAll(generator.servers());
    }
    CleanUpGenerator cleanUp = new CleanUpGenerator(seed);
    plans.replaceAll(cleanUp::withHooks);
    scenario.seed(seed).servers(servers).plans(plans);
    scenario.withEvents(random.happens(40));
    if (random.happens(40)) {
      scenario.slowestCall(Duration.ofMillis(random.between(20, 2_000)));
    }
    places.forEach(this::quotas);
    int starts = undisturbed ? howMany : random.one(1, 1, 1, 2, 2, 3);
    for (int i = 0; i < starts; i++) {
      scenario.addStarts(start(i));
    }
    DisturbanceGenerator disturbances =
        new DisturbanceGenerator(
            random, servers.stream().map(SimulatedServer::serverId).toList(), places);
    processFaults(disturbances);
    if (!undisturbed) {
      disturb(disturbances, starts);
      scenario.putAllHooks(cleanUp.scripts(plans));
    }
    return scenario.build();
  }

  private void quotas(AccountRegion where) {
    if (random.happens(50)) {
      int perJob = random.between(1, 4);
      scenario.putQuotas(
          where, new Quotas(300, 4_000, random.between(1, 3), perJob, perJob + random.below(4)));
    }
  }

  private PlannedStart start(int index) {
    RecoveryPlan plan = undisturbed ? plans.get(index) : random.one(plans);
    StartRequest.Builder request =
        StartRequest.builder()
            .planId(plan.planId())
            .kind(random.one(KINDS))
            .by("ada")
            .parameters(Map.of("mode", random.one("full", "partial")));
    if (!undisturbed && random.happens(10)) {
      request.recoveryPoint(
          RecoveryPointChoice.atOrBefore(ChaosScenario.BEGINNING.minus(random.minutes(1, 1_500))));
    }
    Set<String> live = new TreeSet<>();
    servers.stream()
        .filter(server -> server.earlierInstance() == EarlierInstance.RECOVERY)
        .forEach(server -> live.add(server.serverId()));
    if (!live.isEmpty() && random.happens(50)) {
      request.liveInstanceOverride(new LiveInstanceOverride(live, "agreed"));
    }
    Duration after = Duration.ZERO;
    if (index > 0) {
      // Either during the one before, or certainly after its end.
      after =
          random.happens(50) ? random.anyUpTo(Duration.ofHours(6)) : Duration.ofHours(30L * index);
    }
    return new PlannedStart(after, request.build());
  }

  private void processFaults(DisturbanceGenerator disturbances) {
    int processes = random.happens(35) ? 2 : 1;
    scenario.processes(processes);
    int howMany = random.one(0, 1, 2, 3, 5, 8);
    List<ProcessFault> processFaults = new ArrayList<>();
    for (int i = 0; i < howMany; i++) {
      ProcessFault processFault = disturbances.processFault(processes);
      // Two stalls of one call would make it longer than any call can be.
      if (processFaults.stream().noneMatch(processFault::coincidesWith)) {
        processFaults.add(processFault);
      }
    }
    scenario.processFaults(processFaults);
  }

  private void disturb(DisturbanceGenerator disturbances, int starts) {
    boolean externalLaunches = random.happens(8);
    if (externalLaunches) {
      scenario.addExternalLaunches(
          new ExternalLaunch(
              random.anyUpTo(Duration.ofHours(2)),
              random.one(servers).serverId(),
              random.happens(50)));
    }
    int faults = random.one(0, 1, 1, 2, 3, 5, 8);
    for (int i = 0; i < faults; i++) {
      disturbances.fault(starts == 1 && !externalLaunches).ifPresent(scenario::addFaults);
    }
    if (random.happens(20)) {
      scenario.addFaults(disturbances.darkPlace());
    }
    int troubles = random.one(0, 0, 0, 1, 2, 4);
    for (int i = 0; i < troubles; i++) {
      scenario.addPortTroubles(disturbances.portTrouble());
    }
    int requests = random.one(0, 1, 2, 3, 5, 9);
    for (int i = 0; i < requests; i++) {
      PlannedRequest planned = disturbances.plannedRequest(starts, plans);
      scenario.addRequests(planned);
      if (random.happens(30)) {
        scenario.addRequests(disturbances.concurrentWith(planned, plans));
      }
    }
    if (random.happens(60)) {
      for (int i = 0; i < starts; i++) {
        scenario.addAllRequests(disturbances.operatorRequests(i));
      }
    }
    for (RecoveryPlan plan : plans) {
      plan.waves().forEach(wave -> script(disturbances, wave));
    }
    random
        .some(servers, 10)
        .forEach(server -> scenario.putHealth(server.serverId(), disturbances.health()));
  }

  private void script(DisturbanceGenerator disturbances, Wave wave) {
    Stream.concat(wave.beforeHooks().stream(), wave.afterHooks().stream())
        .map(Hook::name)
        .forEach(name -> scenario.putHooks(name, disturbances.hook()));
    if (wave.approval().isPresent()) {
      disturbances.answer().ifPresent(answer -> scenario.putApprovals(wave.name(), answer));
    }
  }
}
