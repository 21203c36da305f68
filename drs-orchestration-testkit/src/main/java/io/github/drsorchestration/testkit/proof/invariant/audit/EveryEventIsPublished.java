package io.github.drsorchestration.testkit.proof.invariant.audit;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import java.util.HashSet;
import java.util.Set;

/** Compares the published events with those on record. */
public final class EveryEventIsPublished extends Invariant {

  public EveryEventIsPublished() {
    super("every event is published", "an approver would wait for a message that never comes");
  }

  @Override
  protected void ended(History history) {
    for (Execution execution : history.executions()) {
      Set<Long> published = new HashSet<>();
      history.notifier().eventsOf(execution.executionId()).stream()
          .map(ExecutionEvent::sequence)
          .forEach(published::add);
      for (long sequence = 1; sequence <= execution.eventCount(); sequence++) {
        if (!published.contains(sequence)) {
          history.violated(
              this, "event " + sequence + " of " + execution.executionId() + " was not published");
          return;
        }
      }
    }
  }
}
