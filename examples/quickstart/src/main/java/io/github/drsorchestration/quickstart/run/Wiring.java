package io.github.drsorchestration.quickstart.run;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.ExecutionStore;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.quickstart.scenario.HealthBehaviour;
import io.github.drsorchestration.quickstart.scenario.HookBehaviour;
import io.github.drsorchestration.quickstart.scenario.Scenario;
import io.github.drsorchestration.quickstart.scenario.WorldSettings;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.memory.ScriptedApprovals;
import io.github.drsorchestration.testkit.memory.ScriptedHealth;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import io.github.drsorchestration.testkit.memory.SequentialIds;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An orchestrator on the simulated world: the only place that knows how the parts are joined. */
final class Wiring {

  private Wiring() {}

  static DrsOrchestrator orchestrator(
      Scenario scenario,
      RecoveryPlan plan,
      SimulatedWorld world,
      ExecutionStore executions,
      Notifier notifier) {
    DrsOrchestrator orchestrator =
        DrsOrchestrator.builder()
            .time(world.time())
            .ids(new SequentialIds("exec-"))
            .recoveryService(world.drs())
            .quotaSource(world)
            .accountAccess(access(scenario, world))
            .protectionGroupStore(new InMemoryProtectionGroupStore())
            .recoveryPlanStore(new InMemoryRecoveryPlanStore())
            .executionStore(executions)
            .serverClaims(new InMemoryServerClaims())
            .approvalGate(new ScriptedApprovals(world.time()))
            .notifier(notifier)
            .hookRunner(hooks(scenario.world(), plan, world))
            .healthProbe(health(scenario.world(), world))
            .workers(Runnable::run)
            .build();
    String by = scenario.world().startedBy();
    scenario.groups().forEach(group -> orchestrator.groups().create(group, by));
    orchestrator.plans().create(plan, by);
    return orchestrator;
  }

  private static AccountAccess access(Scenario scenario, SimulatedWorld world) {
    Set<String> known =
        scenario.accounts().stream().map(TargetAccount::accountId).collect(Collectors.toSet());
    return where -> {
      if (!known.isEmpty() && !known.contains(where.accountId())) {
        throw new AccessDeniedException(
            "AssumeRole", "account " + where.accountId() + " is not among the targetAccounts");
      }
      world.verify(where);
    };
  }

  private static ScriptedHooks hooks(
      WorldSettings settings, RecoveryPlan plan, SimulatedWorld world) {
    ScriptedHooks hooks = new ScriptedHooks(world.time());
    plan.waves().stream()
        .flatMap(Wiring::hooks)
        .forEach(hook -> hooks.on(hook.name(), ScriptedRun.succeedsAfter(HookBehaviour.USUAL)));
    settings.hooks().forEach(behaviour -> hooks.on(behaviour.hook(), run(behaviour)));
    return hooks;
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

  private static ScriptedHealth health(WorldSettings settings, SimulatedWorld world) {
    ScriptedHealth health = new ScriptedHealth(world.time(), world::launchedAt);
    for (HealthBehaviour behaviour : settings.health()) {
      for (String serverId : behaviour.serverIds()) {
        if (behaviour.never()) {
          health.neverHealthy(serverId);
        } else {
          health.healthyAfter(serverId, behaviour.healthyAfter());
        }
      }
    }
    return health;
  }
}
