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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the scenario of a seed: one in ten is calm, all others are in for it. */
public final class ScenarioGenerator {
  public static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<AccountRegion> PLACES =
      List.of(
          new AccountRegion("111111111111", "eu-west-1"),
          new AccountRegion("111111111111", "eu-central-1"),
          new AccountRegion("222222222222", "eu-west-1"));

  private final long seed;
  private final SeededRandom dice;
  private final boolean calm;
  private final List<AccountRegion> places;
  private final List<RecoveryPlan> plans = new ArrayList<>();
  private final List<SimulatedServer> servers = new ArrayList<>();
  private final ChaosScenario.Builder scenario = ChaosScenario.builder();

  ScenarioGenerator(long seed) {
    this.seed = seed;
    this.dice = new SeededRandom(seed, "scenario");
    this.calm = dice.happens(10);
    this.places = PLACES.subList(0, dice.between(1, PLACES.size()));
  }

  ChaosScenario make() {
    int howMany = dice.happens(20) ? 2 : 1;
    for (int i = 0; i < howMany; i++) {
      PlanGenerator maker = new PlanGenerator(dice, "p" + (i + 1), places, calm);
      plans.add(maker.make());
      scenario.addAllGroups(maker.groups());
      servers.addAll(maker.servers());
    }
    scenario.seed(seed).servers(servers).plans(plans);
    scenario.withEvents(dice.happens(40));
    places.forEach(this::quotas);
    int starts = calm ? howMany : dice.one(1, 1, 1, 2, 2, 3);
    for (int i = 0; i < starts; i++) {
      scenario.addStarts(start(i));
    }
    DisturbanceGenerator trouble =
        new DisturbanceGenerator(dice, servers.stream().map(SimulatedServer::serverId).toList());
    mishaps(trouble);
    if (!calm) {
      trouble(trouble, starts);
    }
    return scenario.build();
  }

  private void quotas(AccountRegion where) {
    if (dice.happens(50)) {
      int perJob = dice.between(1, 4);
      scenario.putQuotas(
          where, new Quotas(300, 4_000, dice.between(1, 3), perJob, perJob + dice.below(4)));
    }
  }

  private PlannedStart start(int index) {
    RecoveryPlan plan = calm ? plans.get(index) : dice.one(plans);
    StartRequest.Builder request =
        StartRequest.builder()
            .planId(plan.planId())
            .kind(dice.one(ExecutionKind.values()))
            .by("ada")
            .parameters(Map.of("mode", dice.one("full", "partial")));
    if (!calm && dice.happens(10)) {
      request.recoveryPoint(
          RecoveryPointChoice.atOrBefore(BEGINNING.minus(dice.minutes(1, 1_500))));
    }
    Set<String> live = new TreeSet<>();
    servers.stream()
        .filter(server -> server.earlierInstance() == EarlierInstance.RECOVERY)
        .forEach(server -> live.add(server.serverId()));
    if (!live.isEmpty() && dice.happens(50)) {
      request.liveInstanceOverride(new LiveInstanceOverride(live, "agreed"));
    }
    Duration after = Duration.ZERO;
    if (index > 0) {
      // Either in the middle of the one before, or certainly after its end.
      after = dice.happens(50) ? dice.anyUpTo(Duration.ofHours(6)) : Duration.ofHours(30L * index);
    }
    return new PlannedStart(after, request.build());
  }

  private void mishaps(DisturbanceGenerator trouble) {
    int processes = dice.happens(35) ? 2 : 1;
    scenario.processes(processes);
    int howMany = dice.one(0, 1, 2, 3, 5, 8);
    List<ProcessFault> mishaps = new ArrayList<>();
    for (int i = 0; i < howMany; i++) {
      ProcessFault mishap = trouble.mishap(processes);
      // Two stalls of one call would make it take longer than any call can.
      if (mishaps.stream().noneMatch(mishap::isAtTheSamePlaceAs)) {
        mishaps.add(mishap);
      }
    }
    scenario.mishaps(mishaps);
  }

  private void trouble(DisturbanceGenerator trouble, int starts) {
    boolean strangers = dice.happens(8);
    if (strangers) {
      scenario.addStrangers(
          new ExternalLaunch(
              dice.anyUpTo(Duration.ofHours(2)), dice.one(servers).serverId(), dice.happens(50)));
    }
    int faults = dice.one(0, 1, 1, 2, 3, 5, 8);
    for (int i = 0; i < faults; i++) {
      trouble.fault(starts == 1 && !strangers).ifPresent(scenario::addFaults);
    }
    int asks = dice.one(0, 1, 2, 3, 5, 9);
    for (int i = 0; i < asks; i++) {
      PlannedRequest ask = trouble.ask(starts, plans);
      scenario.addAsks(ask);
      if (dice.happens(30)) {
        scenario.addAsks(trouble.atOnce(ask, plans));
      }
    }
    if (dice.happens(60)) {
      for (int i = 0; i < starts; i++) {
        scenario.addAllAsks(trouble.help(i));
      }
    }
    for (RecoveryPlan plan : plans) {
      plan.waves().forEach(wave -> script(trouble, wave));
    }
    dice.some(servers, 10)
        .forEach(server -> scenario.putHealth(server.serverId(), trouble.health()));
  }

  private void script(DisturbanceGenerator trouble, Wave wave) {
    Stream.concat(wave.beforeHooks().stream(), wave.afterHooks().stream())
        .map(Hook::name)
        .forEach(name -> scenario.putHooks(name, trouble.hook()));
    if (wave.approval().isPresent()) {
      trouble.answer().ifPresent(answer -> scenario.putApprovals(wave.name(), answer));
    }
  }
}
