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

  /** Hears nothing. */
  ExecutionListener NONE = (execution, events) -> {};

  /**
   * An execution has changed. The states of one execution come one after the other, while it goes
   * on: a listener that is slow or hangs holds up nothing but itself. A call that takes longer than
   * two minutes is interrupted; after a thousand states that wait, the next ones are left out. What
   * it throws is logged and changes nothing.
   *
   * @param execution the execution as saved
   * @param events what was put on record with it; may be empty
   */
  void onSaved(Execution execution, List<ExecutionEvent> events);
}
