package io.github.drsorchestration.testkit.scenario;

import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.testkit.time.VirtualTime;

/** Never returns. */
record HangingHooks(VirtualTime time) implements HookRunner {

  @Override
  public void start(HookInvocation invocation) {
    time.spend(VirtualTime.FOR_EVER);
  }

  @Override
  public HookProgress progress(HookInvocation invocation) {
    time.spend(VirtualTime.FOR_EVER);
    return HookProgress.of(HookProgress.State.RUNNING);
  }
}
