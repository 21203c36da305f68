package io.github.drsorchestration.testkit.proof.invariant.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import java.time.Duration;
import java.time.Instant;

/** Looks for executions that will never end, or that ended too late. */
public final class EveryExecutionEnds extends Invariant {
  /** For processes that are down or stalled at the deadline. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  public EveryExecutionEnds() {
    super(
        "every execution ends within its bounds",
        "no other execution can recover the servers that it holds");
  }

  @Override
  protected void ended(History history) {
    for (Execution execution : history.executions()) {
      String id = execution.executionId();
      Instant ended = execution.endedAt().orElse(history.now());
      if (!execution.status().isTerminal() || !execution.settled()) {
        history.violated(
            this,
            "execution "
                + id
                + " is "
                + execution.status()
                + " and "
                + (execution.settled() ? "" : "not ")
                + "settled, and nothing more will happen, or only much later");
      } else if (ended.isAfter(execution.deadline().plus(PATIENCE))) {
        history.violated(
            this, "execution " + id + " ended " + ended + ", not by " + execution.deadline());
      }
    }
  }
}
