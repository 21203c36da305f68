package io.github.drsorchestration.testkit.proof.invariant.audit;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.core.audit.EventChain;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;
import java.util.List;

/** Verifies the event chain as an auditor would, and each save as it is made. */
public final class EventChainIsIntact extends Invariant {

  public EventChainIsIntact() {
    super("the record is complete", "an auditor cannot trust a record with gaps");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    long before = saved.before().map(Execution::eventCount).orElse(0L);
    String hash = saved.before().map(Execution::lastEventHash).orElseGet(saved.after()::planHash);
    for (ExecutionEvent event : saved.events()) {
      if (event.sequence() != ++before || !event.previousHash().equals(hash)) {
        history.violated(this, "event " + event.sequence() + " does not follow " + (before - 1));
        return;
      }
      hash = event.hash();
    }
    if (saved.after().eventCount() != before || !saved.after().lastEventHash().equals(hash)) {
      history.violated(
          this, "the execution counts " + saved.after().eventCount() + " events, not " + before);
    }
  }

  @Override
  protected void ended(History history) {
    for (Execution execution : history.executions()) {
      List<ExecutionEvent> events = history.events(execution.executionId());
      EventChain.problem(execution.planHash(), events)
          .ifPresent(problem -> history.violated(this, problem));
      if (events.size() != execution.eventCount()) {
        history.violated(
            this, events.size() + " events are on record, not " + execution.eventCount());
      }
    }
  }
}
