package io.github.drsorchestration.testkit.proof;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.List;
import java.util.Optional;

/** Passes every call on; a subclass overrides the calls that it observes or changes. */
public class ForwardingExecutionStore implements ExecutionStore {
  private final ExecutionStore next;

  public ForwardingExecutionStore(ExecutionStore next) {
    this.next = next;
  }

  @Override
  public Execution create(Execution execution, List<ExecutionEvent> events) {
    return next.create(execution, events);
  }

  @Override
  public Optional<Execution> find(String executionId) {
    return next.find(executionId);
  }

  @Override
  public Execution save(Execution before, Execution after, List<ExecutionEvent> appended) {
    return next.save(before, after, appended);
  }

  @Override
  public List<ExecutionEvent> events(String executionId, long fromSequence, int limit) {
    return next.events(executionId, fromSequence, limit);
  }

  @Override
  public Page<ExecutionSummary> list(ExecutionQuery query, PageRequest request) {
    return next.list(query, request);
  }

  @Override
  public List<String> unsettled() {
    return next.unsettled();
  }

  @Override
  public void delete(String executionId, long version) {
    next.delete(executionId, version);
  }
}
