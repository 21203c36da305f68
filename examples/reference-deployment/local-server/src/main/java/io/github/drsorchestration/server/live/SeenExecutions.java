package io.github.drsorchestration.server.live;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the executions are known that streams were told of; the oldest are forgotten. */
final class SeenExecutions {

  private static final int MAX = 5_000;
  private static final Seen NOTHING = new Seen(0, 0, false);

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
   * @param version its version; 0 if nothing is known
   * @param sequence the sequence number of its last event
   * @param settled whether nothing was expected to follow
   */
  record Seen(long version, long sequence, boolean settled) {}

  Seen find(String executionId) {
    return seen.getOrDefault(executionId, NOTHING);
  }

  void put(Execution execution) {
    seen.put(
        execution.executionId(),
        new Seen(execution.version(), execution.eventCount(), execution.settled()));
  }

  /** One that was not known before its latest save is known up to there. */
  void putIfNew(Execution execution, List<ExecutionEvent> events) {
    long sequence = events.isEmpty() ? execution.eventCount() : events.get(0).sequence() - 1;
    seen.putIfAbsent(
        execution.executionId(),
        new Seen(Math.max(1, execution.version() - 1), sequence, execution.settled()));
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
