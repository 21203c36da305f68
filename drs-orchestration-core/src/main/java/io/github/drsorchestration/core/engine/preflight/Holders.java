package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.Continuation;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.execution.request.TakeOver;

/** The executions that hold servers which this one wants. */
public final class Holders {

  private Holders() {}

  /** Whether the holder is about to let go of its servers. */
  public static boolean givesWay(Execution execution, String holder) {
    StartRequest start = execution.startRequest();
    return start.takeOver().map(TakeOver::executionId).filter(holder::equals).isPresent()
        || start.continues().map(Continuation::executionId).filter(holder::equals).isPresent();
  }
}
