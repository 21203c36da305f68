package io.github.drsorchestration.aws.hook;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Delegates each hook to the runner of its type. A type without a runner is refused when it is
 * started.
 *
 * <pre>{@code
 * HookRunner hooks =
 *     HooksByType.none()
 *         .with(HookType.SSM_AUTOMATION, new AutomationHooks(clients))
 *         .with(HookType.LAMBDA, new LambdaHooks(clients, stateMachineArn))
 *         .with(HookType.HTTP, HttpHooks.to("hooks.example.org"));
 * }</pre>
 */
public final class HooksByType implements HookRunner {

  private final Map<HookType, HookRunner> runners;

  private HooksByType(Map<HookType, HookRunner> runners) {
    this.runners = runners;
  }

  /** Runs nothing. */
  public static HooksByType none() {
    return new HooksByType(new EnumMap<>(HookType.class));
  }

  /** The same, with another runner for this type. */
  public HooksByType with(HookType type, HookRunner runner) {
    Map<HookType, HookRunner> more = new EnumMap<>(runners);
    more.put(type, runner);
    return new HooksByType(more);
  }

  @Override
  public void start(HookInvocation invocation) {
    HookRunner runner = runners.get(invocation.hook().type());
    if (runner == null) {
      throw new CallRejectedException(invocation.hook().name(), unknown(invocation.hook()));
    }
    runner.start(invocation);
  }

  @Override
  public Optional<String> problem(Hook hook) {
    HookRunner runner = runners.get(hook.type());
    return runner == null ? Optional.of(unknown(hook)) : runner.problem(hook);
  }

  private static String unknown(Hook hook) {
    return "no runner is configured for hooks of type " + hook.type();
  }

  @Override
  public HookProgress progress(HookInvocation invocation) {
    HookRunner runner = runners.get(invocation.hook().type());
    return runner == null
        ? HookProgress.of(HookProgress.State.NOT_STARTED)
        : runner.progress(invocation);
  }
}
