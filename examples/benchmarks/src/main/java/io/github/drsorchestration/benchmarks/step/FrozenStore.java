package io.github.drsorchestration.benchmarks.step;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.List;
import java.util.Optional;

/** A store with one execution, which saves nothing, so that a step can be repeated. */
record FrozenStore(Execution execution, List<ExecutionEvent> past) implements ExecutionStore {

  @Override
  public Optional<Execution> find(String executionId) {
    return Optional.of(execution);
  }

  @Override
  public Execution save(Execution before, Execution after, List<ExecutionEvent> appended) {
    return after.toBuilder().version(before.version() + 1).build();
  }

  @Override
  public List<ExecutionEvent> events(String executionId, long fromSequence, int limit) {
    return past.stream().skip(fromSequence - 1).limit(limit).toList();
  }

  @Override
  public Execution create(Execution created, List<ExecutionEvent> events) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<ExecutionSummary> list(ExecutionQuery query, PageRequest page) {
    return new Page<>(List.of(), Optional.empty());
  }

  @Override
  public List<String> unsettled() {
    return List.of(execution.executionId());
  }

  @Override
  public void delete(String executionId, long version) {
    throw new UnsupportedOperationException();
  }
}
