package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;

/** Tells people and programs what happens. */
@FunctionalInterface
public interface Notifier {

  /**
   * Publishes one event of an execution, at least once and in order; a repetition has the same
   * execution id and sequence. A failure delays the following events, never the execution.
   */
  void publish(ExecutionSummary execution, ExecutionEvent event);
}
