package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.util.List;

/**
 * Is told of every new state of an execution that this process has saved, with the whole state: for
 * live views and metrics. What other processes save is not told here, and what this process cannot
 * tell is not repeated; where an event must not be missed, a {@link Notifier} is the place.
 */
@FunctionalInterface
public interface ExecutionListener {

  /**
   * An execution has changed. Called by the thread that saved it, so it must return at once; what
   * it throws is logged and changes nothing.
   *
   * @param execution the execution as saved
   * @param events what was put on record with it; may be empty
   */
  void onSaved(Execution execution, List<ExecutionEvent> events);
}
