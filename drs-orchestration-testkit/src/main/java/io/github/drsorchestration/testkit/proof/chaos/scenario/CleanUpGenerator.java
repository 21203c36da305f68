package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import io.github.drsorchestration.testkit.random.SeededRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives plans hooks after a termination. It draws by itself: the rest of a scenario stays. */
final class CleanUpGenerator {

  private static final int PERCENT = 25;

  private final SeededRandom random;

  CleanUpGenerator(long seed) {
    this.random = new SeededRandom(seed, "clean-up");
  }

  RecoveryPlan withHooks(RecoveryPlan plan) {
    return plan.toBuilder()
        .afterTermination(PlanGenerator.hooks(random, plan.planId() + "-cleanup", PERCENT))
        .build();
  }

  /** How these hooks run. */
  Map<String, ScriptedRun> scripts(List<RecoveryPlan> plans) {
    DisturbanceGenerator disturbances = new DisturbanceGenerator(random, List.of(), List.of());
    Map<String, ScriptedRun> scripts = new TreeMap<>();
    for (RecoveryPlan plan : plans) {
      plan.afterTermination().forEach(hook -> scripts.put(hook.name(), disturbances.hook()));
    }
    return scripts;
  }
}
