package io.github.drsorchestration.cli.validation;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.cli.problem.JsonPaths;
import io.github.drsorchestration.cli.problem.Problems;
import io.github.drsorchestration.cli.scenario.FailbackSettings;
import io.github.drsorchestration.cli.scenario.HookBehaviour;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.core.input.DidYouMean;
import io.github.drsorchestration.testkit.fault.Fault;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that requests, hooks, faults and health name what exists. */
final class SimulationCheck {

  private final WorldSettings world;
  private final Set<String> servers;
  private final List<Wave> waves;
  private final List<String> hooks;
  private final boolean wavesKnown;
  private final Problems problems;

  private SimulationCheck(Scenario scenario, Problems problems) {
    this.world = scenario.world();
    this.servers =
        world.allServers().stream()
            .map(ServerEntry::serverId)
            .collect(Collectors.toCollection(TreeSet::new));
    this.waves = scenario.plans().stream().flatMap(plan -> plan.waves().stream()).toList();
    this.hooks = scenario.plans().stream().flatMap(SimulationCheck::hooks).map(Hook::name).toList();
    this.wavesKnown = scenario.plans().stream().allMatch(plan -> plan.generatedWaves().isEmpty());
    this.problems = problems;
  }

  static void check(Scenario scenario, Problems problems) {
    SimulationCheck check = new SimulationCheck(scenario, problems);
    scenario
        .world()
        .plan()
        .filter(name -> scenario.plan(name).isEmpty())
        .ifPresent(
            name ->
                problems.add(
                    "$.simulation.plan",
                    "there is no plan '" + name + "'" + DidYouMean.hint(name, planIds(scenario))));
    check.requests("$.simulation.requests", scenario.world().requests());
    scenario.world().failback().ifPresent(check::failback);
    check.hooks();
    check.serverReferences();
  }

  private static Stream<Hook> hooks(RecoveryPlan plan) {
    return Stream.concat(
        plan.waves().stream()
            .flatMap(
                wave -> Stream.concat(wave.beforeHooks().stream(), wave.afterHooks().stream())),
        plan.afterTermination().stream());
  }

  private void failback(FailbackSettings failback) {
    try {
      failback.choice(Optional.empty());
    } catch (InvalidValueException broken) {
      problems.add("$.simulation.failback", broken);
    }
    requests("$.simulation.failback.requests", failback.requests());
  }

  private void requests(String list, List<ScriptedRequest> requests) {
    for (int i = 0; i < requests.size(); i++) {
      ScriptedRequest request = requests.get(i);
      String path = JsonPaths.item(list, i);
      if (request.at().isPresent() == request.on().isPresent()) {
        problems.add(path, "needs either 'at' or 'on', and not both");
      }
      if (request.at().isPresent() && !request.after().isZero()) {
        problems.add(path + ".after", "goes with 'on'; add it to 'at'");
      }
      try {
        request.request();
      } catch (InvalidValueException broken) {
        problems.add(path, broken);
      }
      request.wave().ifPresent(wave -> wave(path + ".wave", wave));
      servers(path + ".serverIds", request.serverIds());
    }
  }

  private void hooks() {
    Set<String> known = new TreeSet<>(hooks);
    for (int i = 0; i < world.hooks().size(); i++) {
      HookBehaviour behaviour = world.hooks().get(i);
      String path = JsonPaths.item("$.simulation.hooks", i);
      if (!known.contains(behaviour.hook())) {
        problems.add(
            path + ".hook",
            "no plan has a hook '"
                + behaviour.hook()
                + "'"
                + DidYouMean.hint(behaviour.hook(), known));
      }
    }
  }

  private void serverReferences() {
    for (int i = 0; i < world.faults().size(); i++) {
      String path = JsonPaths.item("$.simulation.faults", i);
      world.faults().get(i).serverId().ifPresent(id -> server(path + ".serverId", id));
      period(path, world.faults().get(i));
    }
    for (int i = 0; i < world.health().size(); i++) {
      servers(
          JsonPaths.item("$.simulation.health", i) + ".serverIds",
          world.health().get(i).serverIds());
    }
    world
        .liveInstanceOverride()
        .ifPresent(
            override ->
                override.serverIds().stream()
                    .sorted()
                    .forEach(id -> server("$.simulation.liveInstanceOverride.serverIds", id)));
  }

  private void period(String path, Fault fault) {
    fault
        .until()
        .filter(until -> until.compareTo(fault.since().orElse(Duration.ZERO)) <= 0)
        .ifPresent(until -> problems.add(path + ".until", "must be later than since"));
  }

  private void wave(String path, String name) {
    if (wavesKnown && waves.stream().noneMatch(wave -> wave.name().equals(name))) {
      List<String> names = waves.stream().map(Wave::name).distinct().toList();
      problems.add(path, "no wave is named '" + name + "'" + DidYouMean.hint(name, names));
    }
  }

  private static List<String> planIds(Scenario scenario) {
    return scenario.plans().stream().map(RecoveryPlan::planId).toList();
  }

  private void servers(String path, Collection<String> ids) {
    int index = 0;
    for (String id : ids) {
      server(JsonPaths.item(path, index++), id);
    }
  }

  private void server(String path, String id) {
    if (!servers.contains(id)) {
      problems.add(
          path,
          "there is no server "
              + id
              + " in simulation.servers"
              + DidYouMean.ifSimilar(id, servers));
    }
  }
}
