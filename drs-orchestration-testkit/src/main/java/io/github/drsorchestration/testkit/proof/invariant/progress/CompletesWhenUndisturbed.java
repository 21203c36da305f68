package io.github.drsorchestration.testkit.proof.invariant.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;

/** Without this invariant, an engine that gives up at the first crash would break none. */
public final class CompletesWhenUndisturbed extends Invariant {

  public CompletesWhenUndisturbed() {
    super(
        "an undisturbed execution completes",
        "a crash of the orchestrator alone must not cost any server");
  }

  @Override
  protected void ended(History history) {
    if (!history.conditions().undisturbed()) {
      return;
    }
    for (Execution execution : history.executions()) {
      if (execution.status() != ExecutionStatus.COMPLETED) {
        history.violated(
            this,
            "execution "
                + execution.executionId()
                + " ended "
                + execution.status()
                + " although nothing was wrong");
      }
    }
  }
}
