package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.testkit.conformance.HookRunnerConformance;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;

class ScriptedHooksConformanceTest extends HookRunnerConformance {

  private final VirtualTime time = VirtualTime.startingAt(Instant.EPOCH);
  private final ScriptedHooks hooks =
      new ScriptedHooks(time)
          .on("good", ScriptedRun.succeedsAfter(Duration.ofSeconds(30)))
          .on("bad", ScriptedRun.failsAfter(Duration.ofSeconds(30), "exit code 1"));

  @Override
  protected HookRunner newRunner() {
    return hooks;
  }

  @Override
  protected Hook succeeding() {
    return hook("good");
  }

  @Override
  protected Hook failing() {
    return hook("bad");
  }

  @Override
  protected void letSomeTimePass() {
    time.advance(Duration.ofSeconds(10));
  }

  @Override
  protected int timesStarted(String runId) {
    return hooks.starts(runId);
  }

  private static Hook hook(String name) {
    return Hook.builder().name(name).type(HookType.IN_PROCESS).target(name).build();
  }
}
