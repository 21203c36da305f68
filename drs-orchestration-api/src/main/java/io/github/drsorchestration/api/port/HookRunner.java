package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.plan.Hook;
import java.util.Optional;

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

  /** Why it could never run this hook; asked when a plan is saved. By default it always can. */
  default Optional<String> problem(Hook hook) {
    return Optional.empty();
  }
}
