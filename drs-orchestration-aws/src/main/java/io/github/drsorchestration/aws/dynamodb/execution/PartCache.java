package io.github.drsorchestration.aws.dynamodb.execution;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The parts of the executions that were last seen. What a reference stands for never changes, so
 * nothing here can be out of date; a reader who knows the parts reads the header only.
 */
final class PartCache {

  /** An execution of 3,000 servers takes some three megabytes. */
  private static final int MAX_EXECUTIONS = 64;

  private final LinkedHashMap<String, Entry> byExecution = new LinkedHashMap<>(16, 0.75f, true);

  synchronized Optional<Object> find(String executionId, String part, String reference) {
    return Optional.ofNullable(byExecution.get(executionId))
        .filter(entry -> reference.equals(entry.header().parts().get(part)))
        .map(entry -> entry.parts().get(part));
  }

  /** The header at this version, if it was the last that was seen. */
  synchronized Optional<ExecutionHeader> header(String executionId, long version) {
    return Optional.ofNullable(byExecution.get(executionId))
        .map(Entry::header)
        .filter(header -> header.version() == version);
  }

  synchronized void keep(
      String executionId, ExecutionHeader header, SortedMap<String, Object> parts) {
    byExecution.put(executionId, new Entry(header, parts));
    if (byExecution.size() > MAX_EXECUTIONS) {
      byExecution.remove(byExecution.keySet().iterator().next());
    }
  }

  synchronized void forget(String executionId) {
    byExecution.remove(executionId);
  }

  private record Entry(ExecutionHeader header, SortedMap<String, Object> parts) {}
}
