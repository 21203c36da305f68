package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.failure.CallRejectedException;

/** Stands in where no hook runner was given: every hook fails, and says why. */
final class NoHookRunner implements HookRunner {

  @Override
  public void start(HookInvocation invocation) {
    throw new CallRejectedException(
        invocation.hook().name(), "no hookRunner was given to the orchestrator");
  }

  @Override
  public HookProgress progress(HookInvocation invocation) {
    return HookProgress.of(HookProgress.State.NOT_STARTED);
  }
}
