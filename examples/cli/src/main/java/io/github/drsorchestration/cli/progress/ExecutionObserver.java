package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.time.Instant;

/** Is told what happens to an execution while it runs. */
public interface ExecutionObserver {

  /** Ignores everything. */
  ExecutionObserver NONE =
      new ExecutionObserver() {
        @Override
        public void onEvent(ExecutionEvent event, Execution execution) {}

        @Override
        public void onRefusal(Instant at, String text, Execution execution) {}

        @Override
        public void onTick(Instant now, Execution execution) {}
      };

  /** An event was recorded; the execution is in the state saved with it. */
  void onEvent(ExecutionEvent event, Execution execution);

  /** A scripted request was refused in the execution's current state. */
  void onRefusal(Instant at, String text, Execution execution);

  /** Time has passed. */
  void onTick(Instant now, Execution execution);

  /**
   * The execution cannot be read at the moment; repeated while that lasts.
   *
   * @param since the first time that it could not be read
   */
  default void onSilence(Instant since, Instant now, String why, Execution lastKnown) {}

  /** The execution can be read again. */
  default void onAnswer(Instant since, Instant now, Execution lastKnown) {}
}
