package io.github.drsorchestration.server.live;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the executions are known that streams were told of; the oldest are forgotten. */
final class SeenExecutions {

  private static final int MAX = 5_000;

  private final Map<String, Seen> seen =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > MAX;
        }
      };

  /**
   * The last that is known of an execution.
   *
   * @param version its version
   * @param sequence the sequence number of its last event
   * @param settled whether nothing was expected to follow
   */
  record Seen(long version, long sequence, boolean settled) {}

  Optional<Seen> find(String executionId) {
    return Optional.ofNullable(seen.get(executionId));
  }

  void put(Execution execution) {
    seen.put(
        execution.executionId(),
        new Seen(execution.version(), execution.eventCount(), execution.settled()));
  }

  /** Of one that was not known, everything is new if it was created since, else its last save. */
  void putIfUnknown(Execution execution, List<ExecutionEvent> events, Instant since) {
    boolean isNew = !execution.createdAt().isBefore(since);
    long told = events.isEmpty() ? execution.eventCount() : events.get(0).sequence() - 1;
    Seen seenBefore =
        isNew ? new Seen(0, 0, false) : new Seen(execution.version() - 1, told, false);
    seen.putIfAbsent(execution.executionId(), seenBefore);
  }

  void remove(String executionId) {
    seen.remove(executionId);
  }

  /** Up to where the events of an execution were told. */
  long sequence(Execution execution) {
    Seen known = seen.get(execution.executionId());
    return known == null ? execution.eventCount() : known.sequence();
  }

  Set<String> unsettled() {
    return seen.entrySet().stream()
        .filter(it -> !it.getValue().settled())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
