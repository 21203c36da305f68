package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps executions and their events in memory. Thread-safe. */
public final class InMemoryExecutionStore implements ExecutionStore {

  private static final String KIND = "execution";

  private final Map<String, Stored> stored = new HashMap<>();
  private final NavigableMap<Rank, ExecutionSummary> newestFirst = new TreeMap<>(Rank.NEWEST_FIRST);
  private final TreeSet<String> unsettled = new TreeSet<>();

  /** An empty store. */
  public InMemoryExecutionStore() {}

  @Override
  public synchronized Execution create(Execution execution, List<ExecutionEvent> events) {
    String id = execution.executionId();
    if (stored.containsKey(id)) {
      throw new AlreadyExistsException(KIND, id);
    }
    return keep(new Stored(execution, new TreeMap<>()), execution, 1, events);
  }

  @Override
  public synchronized Optional<Execution> find(String executionId) {
    return Optional.ofNullable(stored.get(executionId)).map(Stored::execution);
  }

  @Override
  public synchronized Execution save(
      Execution before, Execution after, List<ExecutionEvent> appended) {
    Stored current = storedAt(before.executionId(), before.version());
    return keep(current, after, before.version() + 1, appended);
  }

  @Override
  public synchronized List<ExecutionEvent> events(
      String executionId, long fromSequence, int limit) {
    Stored current = stored.get(executionId);
    return current == null
        ? List.of()
        : current.events().tailMap(fromSequence, true).values().stream().limit(limit).toList();
  }

  @Override
  public synchronized Page<ExecutionSummary> list(ExecutionQuery query, PageRequest request) {
    List<ExecutionSummary> found =
        request
            .token()
            .map(last -> newestFirst.tailMap(Rank.parse(last), false))
            .orElse(newestFirst)
            .values()
            .stream()
            .filter(query::matches)
            .limit(request.limit() + 1L)
            .toList();
    if (found.size() <= request.limit()) {
      return new Page<>(found, Optional.empty());
    }
    List<ExecutionSummary> page = found.subList(0, request.limit());
    return new Page<>(page, Optional.of(Rank.of(page.get(page.size() - 1)).token()));
  }

  @Override
  public synchronized List<String> unsettled() {
    return List.copyOf(unsettled);
  }

  @Override
  public synchronized void delete(String executionId, long version) {
    Stored current = storedAt(executionId, version);
    stored.remove(executionId);
    newestFirst.remove(Rank.of(ExecutionSummary.of(current.execution())));
    unsettled.remove(executionId);
  }

  private Execution keep(
      Stored previous, Execution execution, long version, List<ExecutionEvent> appended) {
    Execution kept = execution.toBuilder().version(version).build();
    String id = kept.executionId();
    newestFirst.remove(Rank.of(ExecutionSummary.of(previous.execution())));
    newestFirst.put(Rank.of(ExecutionSummary.of(kept)), ExecutionSummary.of(kept));
    appended.forEach(event -> previous.events().put(event.sequence(), event));
    stored.put(id, new Stored(kept, previous.events()));
    if (kept.settled()) {
      unsettled.remove(id);
    } else {
      unsettled.add(id);
    }
    return kept;
  }

  private Stored storedAt(String id, long version) {
    Stored current = stored.get(id);
    if (current == null) {
      throw new NotFoundException(KIND, id);
    }
    if (current.execution().version() != version) {
      throw new VersionConflictException(KIND, id, version);
    }
    return current;
  }

  private record Stored(Execution execution, TreeMap<Long, ExecutionEvent> events) {}

  /** The position of an execution in the list, which also serves as page token. */
  private record Rank(Instant createdAt, String executionId) {

    static final Comparator<Rank> NEWEST_FIRST =
        Comparator.comparing(Rank::createdAt).reversed().thenComparing(Rank::executionId);

    static Rank of(ExecutionSummary summary) {
      return new Rank(summary.createdAt(), summary.executionId());
    }

    static Rank parse(String token) {
      int end = token.indexOf('/');
      return new Rank(Instant.parse(token.substring(0, end)), token.substring(end + 1));
    }

    String token() {
      return createdAt + "/" + executionId;
    }
  }
}
