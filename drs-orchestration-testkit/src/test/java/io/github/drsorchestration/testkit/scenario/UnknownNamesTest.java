package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnknownNamesTest {

  private final RecoveryPlans plans = new RecoveryPlans(ports());

  @Test
  void a_probe_that_nobody_knows_is_refused_when_the_plan_is_kept() {
    RecoveryPlan tpc =
        plan(wave("a").healthCheck(HealthCheck.builder().probe("tpc").build()).build());

    assertThatThrownBy(() -> plans.create(tpc, Actor.of("ann")))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("waves[0].healthCheck.probe")
        .hasMessageContaining("there is no probe 'tpc'");
  }

  @Test
  void a_hook_that_nobody_runs_is_refused_when_the_plan_is_kept() {
    Hook hook = Hook.builder().name("h").type(HookType.HTTP).target("https://h.example").build();

    assertThatThrownBy(
            () -> plans.create(plan(wave("a").addAfterHooks(hook).build()), Actor.of("ann")))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("waves[0].afterHooks[0].type")
        .hasMessageContaining("nobody runs HTTP");
  }

  private static Ports ports() {
    SimulatedWorld world = world("a").build();
    InMemoryProtectionGroupStore groups = new InMemoryProtectionGroupStore();
    groups.create(group("a"));
    return Ports.builder()
        .time(world.time())
        .recoveryService(world.drs())
        .quotaSource(world)
        .protectionGroupStore(groups)
        .recoveryPlanStore(new InMemoryRecoveryPlanStore())
        .executionStore(new InMemoryExecutionStore())
        .serverClaims(new InMemoryServerClaims())
        .healthProbe(new OnlyTcp())
        .hookRunner(new NoHttp())
        .build();
  }

  private static final class OnlyTcp implements HealthProbe {
    @Override
    public boolean healthy(HealthCheck check, RecoveryInstance instance) {
      return true;
    }

    @Override
    public Optional<String> problem(HealthCheck check) {
      return check.probe().equals("tcp")
          ? Optional.empty()
          : Optional.of("there is no probe '" + check.probe() + "'");
    }
  }

  private static final class NoHttp implements HookRunner {
    @Override
    public void start(HookInvocation invocation) {
      throw new UnsupportedOperationException();
    }

    @Override
    public HookProgress progress(HookInvocation invocation) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> problem(Hook hook) {
      return Optional.of("nobody runs " + hook.type());
    }
  }
}
