package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;

/** Runs hooks. */
public interface HookRunner {

  /**
   * Starts a run and returns without waiting for its end. The engine starts a run a second time
   * only after {@link #progress} has said NOT_STARTED.
   *
   * @throws OutcomeUnknownException if the run may or may not have been started
   */
  void start(HookInvocation invocation);

  /** How far the run is. */
  HookProgress progress(HookInvocation invocation);
}
