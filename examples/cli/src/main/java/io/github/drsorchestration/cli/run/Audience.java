package io.github.drsorchestration.cli.run;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.time.Instant;

/** Somebody who watches an execution. */
public interface Audience {

  /** Nobody. */
  Audience NONE =
      new Audience() {
        @Override
        public void happened(ExecutionEvent event, Execution execution) {}

        @Override
        public void refused(Instant at, String text, Execution execution) {}

        @Override
        public void passed(Instant now, Execution execution) {}
      };

  /** Something was put on record; the execution is as it was saved with it. */
  void happened(ExecutionEvent event, Execution execution);

  /** Somebody asked for something that the execution cannot obey in its present state. */
  void refused(Instant at, String text, Execution execution);

  /** Simulated time has passed. */
  void passed(Instant now, Execution execution);
}
