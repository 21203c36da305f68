package io.github.drsorchestration.cli.simulation;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.cli.scenario.HealthBehaviour;
import io.github.drsorchestration.cli.scenario.HookBehaviour;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.memory.ScriptedHealth;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import java.util.List;
import java.util.stream.Stream;

/** Creates the simulation that a file describes. */
public final class SimulationSetup {

  private SimulationSetup() {}

  static Simulation of(Scenario scenario, List<RecoveryPlan> plans, ExecutionKind kind, long seed) {
    Simulation simulation =
        Simulation.of(WorldFactory.create(scenario.world(), kind, seed))
            .withoutEvents(); // as with run
    simulation.with(scenario.groups().toArray(ProtectionGroup[]::new));
    plans.forEach(simulation::with);
    hooks(scenario.world(), plans, simulation.hooks());
    health(scenario.world(), simulation.health());
    return simulation;
  }

  /** Lets the hooks of these plans run as the file says. */
  public static void hooks(WorldSettings settings, List<RecoveryPlan> plans, ScriptedHooks hooks) {
    plans.stream()
        .flatMap(
            plan ->
                Stream.concat(
                    plan.waves().stream().flatMap(SimulationSetup::hooks),
                    plan.afterTermination().stream()))
        .forEach(hook -> hooks.on(hook.name(), ScriptedRun.succeedsAfter(HookBehaviour.DEFAULT)));
    settings.hooks().forEach(behaviour -> hooks.on(behaviour.hook(), run(behaviour)));
  }

  private static Stream<Hook> hooks(Wave wave) {
    return Stream.concat(wave.beforeHooks().stream(), wave.afterHooks().stream());
  }

  private static ScriptedRun run(HookBehaviour behaviour) {
    if (behaviour.never()) {
      return ScriptedRun.neverEnds();
    }
    return behaviour
        .fails()
        .map(problem -> ScriptedRun.failsAfter(behaviour.takes(), problem))
        .orElseGet(() -> ScriptedRun.succeedsAfter(behaviour.takes()));
  }

  /** Lets health probes answer as the file says. */
  public static void health(WorldSettings settings, ScriptedHealth health) {
    for (HealthBehaviour behaviour : settings.health()) {
      for (String serverId : behaviour.serverIds()) {
        if (behaviour.never()) {
          health.neverHealthy(serverId);
        } else {
          health.healthyAfter(serverId, behaviour.healthyAfter());
        }
      }
    }
  }
}
