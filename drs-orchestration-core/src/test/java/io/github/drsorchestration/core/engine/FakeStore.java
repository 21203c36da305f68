package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Executions in memory, with a script of what happens before the next saves. */
public final class FakeStore implements ExecutionStore {

  private final Map<String, Execution> stored = new LinkedHashMap<>();
  private final Map<String, List<ExecutionEvent>> events = new LinkedHashMap<>();
  private final Deque<Runnable> beforeSaves = new ArrayDeque<>();
  private int saves;
  private int lists;

  /** Stores an execution as it is. */
  public void put(Execution execution) {
    stored.put(execution.executionId(), execution);
  }

  public void putEvents(String executionId, List<ExecutionEvent> all) {
    events.put(executionId, new ArrayList<>(all));
  }

  /**
   * Runs this before the next save that has nothing to run yet; what it throws, the save throws.
   */
  public void beforeSave(Runnable action) {
    beforeSaves.add(action);
  }

  public Execution stored(String executionId) {
    return find(executionId).orElseThrow();
  }

  public int saves() {
    return saves;
  }

  /** How often a page was listed. */
  public int lists() {
    return lists;
  }

  @Override
  public Execution create(Execution execution, List<ExecutionEvent> first) {
    putEvents(execution.executionId(), first);
    return store(execution, 1);
  }

  @Override
  public Optional<Execution> find(String executionId) {
    return Optional.ofNullable(stored.get(executionId));
  }

  @Override
  public Execution save(Execution before, Execution after, List<ExecutionEvent> appended) {
    Optional.ofNullable(beforeSaves.poll()).ifPresent(Runnable::run);
    String id = before.executionId();
    if (stored(id).version() != before.version()) {
      throw new VersionConflictException("execution", id, before.version());
    }
    saves++;
    events.computeIfAbsent(id, none -> new ArrayList<>()).addAll(appended);
    return store(after, before.version() + 1);
  }

  private Execution store(Execution execution, long version) {
    put(execution.toBuilder().version(version).build());
    return stored(execution.executionId());
  }

  @Override
  public List<ExecutionEvent> events(String executionId, long fromSequence, int limit) {
    return events.getOrDefault(executionId, List.of()).stream()
        .filter(event -> event.sequence() >= fromSequence)
        .limit(limit)
        .toList();
  }

  @Override
  public Page<ExecutionSummary> list(ExecutionQuery query, PageRequest request) {
    lists++;
    List<ExecutionSummary> newestFirst = new ArrayList<>();
    stored.values().forEach(execution -> newestFirst.add(ExecutionSummary.of(execution)));
    Collections.reverse(newestFirst);
    newestFirst.removeIf(it -> !query.matches(it));
    List<ExecutionSummary> left =
        newestFirst.stream()
            .dropWhile(
                it -> request.token().filter(last -> !last.equals(it.executionId())).isPresent())
            .skip(request.token().isPresent() ? 1 : 0)
            .toList();
    List<ExecutionSummary> page = left.stream().limit(request.limit()).toList();
    return new Page<>(
        page,
        page.size() < left.size()
            ? Optional.of(page.get(page.size() - 1).executionId())
            : Optional.empty());
  }

  @Override
  public List<String> unsettled() {
    return stored.values().stream()
        .filter(execution -> !execution.settled())
        .map(Execution::executionId)
        .toList();
  }

  @Override
  public void delete(String executionId, long version) {
    stored.remove(executionId);
  }
}
