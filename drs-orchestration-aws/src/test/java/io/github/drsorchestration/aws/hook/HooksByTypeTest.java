package io.github.drsorchestration.aws.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HooksByTypeTest {

  private final ScriptedHooks lambda = new ScriptedHooks(VirtualTime.startingAt(Instant.EPOCH));
  private final HooksByType hooks = HooksByType.none().with(HookType.LAMBDA, lambda);

  @Test
  void a_hook_goes_to_the_runner_of_its_type() {
    hooks.start(run(HookType.LAMBDA));

    assertThat(lambda.starts("r")).isEqualTo(1);
    assertThat(hooks.progress(run(HookType.LAMBDA)).state())
        .isEqualTo(HookProgress.State.SUCCEEDED);
  }

  @Test
  void a_type_that_nothing_was_set_up_for_is_refused() {
    assertThatThrownBy(() -> hooks.start(run(HookType.HTTP)))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("HTTP");
    assertThat(hooks.progress(run(HookType.HTTP)).state())
        .isEqualTo(HookProgress.State.NOT_STARTED);
  }

  private static HookInvocation run(HookType type) {
    Hook hook = Hook.builder().name("DNS").type(type).target("x").build();
    return new HookInvocation("r", "e1", "Web shop", ExecutionKind.DRILL, "web", hook);
  }
}
