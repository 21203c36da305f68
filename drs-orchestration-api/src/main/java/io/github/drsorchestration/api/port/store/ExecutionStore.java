package io.github.drsorchestration.api.port.store;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps executions and their events. An execution and the events of a save are written together or
 * not at all. Reads see every write that ended before them.
 */
public interface ExecutionStore {

  /**
   * Keeps a new execution and returns it at version 1.
   *
   * @throws AlreadyExistsException if its id is taken
   */
  Execution create(Execution execution, List<ExecutionEvent> events);

  Optional<Execution> find(String executionId);

  /**
   * Replaces {@code before} by {@code after} and appends the events. A store may write only what
   * differs between the two.
   *
   * @param before the execution as it was read; its version is the condition
   * @param after what it has become
   * @param appended the events since, in order
   * @return {@code after} at its new version
   * @throws NotFoundException if the execution is gone
   * @throws VersionConflictException if somebody else saved first; nothing was written
   */
  Execution save(Execution before, Execution after, List<ExecutionEvent> appended);

  /**
   * The events from a sequence number on, in order.
   *
   * @param executionId the execution
   * @param fromSequence the first one wanted, counted from 1
   * @param limit the most that are wanted
   */
  List<ExecutionEvent> events(String executionId, long fromSequence, int limit);

  /** The executions that match, newest first. */
  Page<ExecutionSummary> list(ExecutionQuery query, PageRequest request);

  /** Everything that matches, newest first, read page by page. */
  default List<ExecutionSummary> listAll(ExecutionQuery query) {
    List<ExecutionSummary> all = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(new PageRequest(1_000, Optional.empty()));
    while (next.isPresent()) {
      PageRequest request = next.get();
      Page<ExecutionSummary> page = list(query, request);
      all.addAll(page.items());
      next = page.nextToken().map(request::after);
    }
    return all;
  }

  /** The ids of all executions that are not {@linkplain Execution#settled() settled}. */
  List<String> unsettled();

  /**
   * Forgets an execution and its events.
   *
   * @throws NotFoundException if there is none
   * @throws VersionConflictException if it has another version
   */
  void delete(String executionId, long version);
}
