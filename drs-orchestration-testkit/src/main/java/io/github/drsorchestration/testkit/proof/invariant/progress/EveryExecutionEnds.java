package io.github.drsorchestration.testkit.proof.invariant.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import java.time.Duration;
import java.time.Instant;

/** Looks for executions that nobody will ever end, or that ended too late. */
public final class EveryExecutionEnds extends Invariant {
  /** For processes that are down or stand still when the time has come. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  public EveryExecutionEnds() {
    super("every execution ends within its bounds", "servers that it holds are lost to all others");
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
                + "settled, and nothing happens any more or for too long");
      } else if (ended.isAfter(execution.deadline().plus(PATIENCE))) {
        history.violated(
            this, "execution " + id + " ended " + ended + ", not by " + execution.deadline());
      }
    }
  }
}
