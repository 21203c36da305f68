package io.github.drsorchestration.aws.dynamodb.execution;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Keeps executions on DynamoDB. A save is one transaction of the header, the events and the parts
 * that differ; a read takes the header and then the parts that it does not know yet.
 */
public final class DynamoExecutionStore implements ExecutionStore {

  /** Each time that a reader starts over, a writer has made progress. */
  private static final int MAX_READS = 50;

  private final Partition partition;
  private final PartItems parts;
  private final EventItems events;
  private final UnsettledItems unsettled;
  private final ExecutionList list;
  private final ExecutionWriter writer;

  public DynamoExecutionStore(Database database, String table) {
    PartCache cache = new PartCache();
    partition = new Partition(database, table);
    parts = new PartItems(database, table, cache);
    events = new EventItems(database, table);
    unsettled = new UnsettledItems(database, table);
    list = new ExecutionList(database, table);
    writer = new ExecutionWriter(database, table, partition, cache);
  }

  @Override
  public Execution create(Execution execution, List<ExecutionEvent> first) {
    checkKey("executionId", execution.executionId());
    checkKey("plan.planId", execution.plan().planId());
    return writer.create(execution, first);
  }

  @Override
  public Optional<Execution> find(String executionId) {
    for (int read = 0; read < MAX_READS; read++) {
      Optional<ExecutionHeader> header = partition.header(executionId).map(ExecutionHeader::read);
      if (header.isEmpty()) {
        return Optional.empty();
      }
      Optional<SortedMap<String, Object>> found = parts.read(executionId, header.get());
      if (found.isPresent()) {
        return Optional.of(header.get().join(found.get()));
      }
    }
    throw new ServiceUnavailableException(
        "find", "execution " + executionId + " changes faster than it can be read");
  }

  @Override
  public Execution save(Execution before, Execution after, List<ExecutionEvent> appended) {
    return writer.save(before, after, appended);
  }

  @Override
  public List<ExecutionEvent> events(String executionId, long fromSequence, int limit) {
    return events.read(executionId, fromSequence, limit);
  }

  @Override
  public Page<ExecutionSummary> list(ExecutionQuery query, PageRequest request) {
    return list.page(query, request);
  }

  @Override
  public List<String> unsettled() {
    return unsettled.ids();
  }

  @Override
  public void delete(String executionId, long version) {
    writer.delete(executionId, version);
  }

  /** Other keys of the table begin with other characters. */
  private static void checkKey(String field, String value) {
    if (!Character.isLetterOrDigit(value.charAt(0))) {
      throw new InvalidValueException(field, "must begin with a letter or a digit");
    }
  }
}
