package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.policy.HookTargets;
import java.util.ArrayList;
import java.util.List;

/** Holds a plan to what the embedding service lets plans run and call. */
public final class TargetRules {

  private final HookTargets targets;
  private final List<Problem> problems = new ArrayList<>();

  private TargetRules(HookTargets targets) {
    this.targets = targets;
  }

  /** Every hook and health check that is not allowed, in document order. */
  public static List<Problem> check(RecoveryPlan plan, HookTargets targets) {
    TargetRules rules = new TargetRules(targets);
    for (int i = 0; i < plan.waves().size(); i++) {
      Wave wave = plan.waves().get(i);
      String path = "waves[" + i + "]";
      String of = " of wave '" + wave.name() + "'";
      rules.hooks(path + ".beforeHooks", of, wave.beforeHooks());
      rules.hooks(path + ".afterHooks", of, wave.afterHooks());
      wave.healthCheck().ifPresent(check -> rules.health(path, of, check));
    }
    plan.generatedWaves()
        .flatMap(it -> it.healthCheck())
        .ifPresent(check -> rules.health("generatedWaves", " of the generated waves", check));
    rules.hooks("afterTermination", " after a termination", plan.afterTermination());
    return List.copyOf(rules.problems);
  }

  private void hooks(String path, String owner, List<Hook> hooks) {
    for (int k = 0; k < hooks.size(); k++) {
      Hook hook = hooks.get(k);
      String target = path + "[" + k + "].target";
      targets
          .problem(hook)
          .ifPresent(
              why -> problems.add(new Problem(target, named("hook", hook.name(), owner, why))));
    }
  }

  private void health(String path, String owner, HealthCheck check) {
    targets
        .problem(check)
        .ifPresent(
            why ->
                problems.add(
                    new Problem(
                        path + ".healthCheck.probe",
                        named("health check", check.probe(), owner, why))));
  }

  private static String named(String what, String name, String owner, String why) {
    return "%s '%s'%s: %s".formatted(what, name, owner, why);
  }
}
