package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionEvent;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.ExecutionQuery;
import io.github.drsorchestration.api.port.ExecutionStore;
import io.github.drsorchestration.api.port.Page;
import io.github.drsorchestration.api.port.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Keeps executions on DynamoDB. A save is one transaction of the header, the events and the parts
 * that differ; a read takes the header and then the parts that it does not know yet.
 */
final class DynamoExecutionStore implements ExecutionStore {

  private static final String KIND = "execution";

  /** Each time that a reader begins again, a writer has got on. */
  private static final int MOST_READS = 50;

  private final Database database;
  private final String table;
  private final Partition partition;
  private final PartCache cache = new PartCache();
  private final PartItems parts;
  private final EventItems events;
  private final Unsettled unsettled;
  private final ExecutionList list;

  DynamoExecutionStore(Database database, String table) {
    this.database = database;
    this.table = table;
    partition = new Partition(database, table);
    parts = new PartItems(database, table, cache);
    events = new EventItems(database, table);
    unsettled = new Unsettled(database, table);
    list = new ExecutionList(database, table);
  }

  @Override
  public Execution create(Execution execution, List<ExecutionEvent> first) {
    String id = execution.executionId();
    checkKey("executionId", id);
    checkKey("plan.planId", execution.plan().planId());
    Execution kept = execution.toBuilder().version(1).build();
    String token = database.newToken();
    ExecutionSave save = ExecutionSave.of(ExecutionHeader.NONE, new TreeMap<>(), kept, token);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(Writes.putNew(table, Names.EXECUTION_ID, save.item()));
    writes.add(Writes.putNew(table, Names.EXECUTION_ID, Partition.markerKey(id)));
    if (!kept.settled()) {
      writes.add(unsettled.add(id));
    }
    try {
      write(token, save, writes, events.writes(id, first));
    } catch (TransactionRefused refused) {
      if (!Writes.made(refused.found(0), token)) {
        throw new AlreadyExistsException(KIND, id);
      }
    }
    cache.keep(id, save.header(), save.parts());
    return kept;
  }

  @Override
  public Optional<Execution> find(String executionId) {
    for (int read = 0; read < MOST_READS; read++) {
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
    String id = before.executionId();
    Execution kept = after.toBuilder().version(before.version() + 1).build();
    ExecutionHeader base = base(before);
    String token = database.newToken();
    ExecutionSave save = ExecutionSave.of(base, ExecutionParts.split(before), kept, token);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(Writes.replace(table, save.item(), before.version()));
    if (before.settled() != kept.settled()) {
      writes.add(kept.settled() ? unsettled.remove(id) : unsettled.add(id));
    }
    try {
      write(token, save, writes, events.writes(id, appended));
    } catch (TransactionRefused refused) {
      refuseUnlessMade(before, refused, token);
    }
    cache.keep(id, save.header(), save.parts());
    return kept;
  }

  /** The header of the version that was read. */
  private ExecutionHeader base(Execution before) {
    String id = before.executionId();
    return cache
        .header(id, before.version())
        .orElseGet(
            () -> {
              ExecutionHeader header =
                  partition
                      .header(id)
                      .map(ExecutionHeader::read)
                      .orElseThrow(() -> new NotFoundException(KIND, id));
              if (header.version() != before.version()) {
                throw new VersionConflictException(KIND, id, before.version());
              }
              return header;
            });
  }

  private void write(
      String token,
      ExecutionSave save,
      List<TransactWriteItem> writes,
      List<TransactWriteItem> eventWrites) {
    writes.addAll(eventWrites);
    if (save.beside()) {
      partition.putAll(save.items());
    } else {
      save.items().forEach(item -> writes.add(Writes.put(table, item)));
    }
    database.transact(token, writes);
  }

  private static void refuseUnlessMade(Execution before, TransactionRefused refused, String token) {
    Map<String, AttributeValue> found = refused.found(0);
    String id = before.executionId();
    if (found.isEmpty()) {
      throw new NotFoundException(KIND, id);
    }
    if (Writes.made(found, token)) {
      return;
    }
    long since = Attributes.number(found, Names.VERSION) - before.version();
    if (refused.afterAnUnknownOutcome() && since > Writes.REMEMBERED) {
      throw new OutcomeUnknownException(
          "save", "execution " + id + " was saved " + since + " times since; read it again");
    }
    throw new VersionConflictException(KIND, id, before.version());
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
    Map<String, AttributeValue> header =
        partition.header(executionId).orElseThrow(() -> new NotFoundException(KIND, executionId));
    if (Attributes.number(header, Names.VERSION) != version) {
      throw new VersionConflictException(KIND, executionId, version);
    }
    List<TransactWriteItem> writes =
        List.of(
            Writes.delete(table, Partition.keyOf(header), version),
            Writes.delete(table, Partition.markerKey(executionId)),
            unsettled.remove(executionId));
    try {
      database.transact(database.newToken(), writes);
    } catch (TransactionRefused refused) {
      boolean gone = refused.found(0).isEmpty();
      if (!gone) {
        throw new VersionConflictException(KIND, executionId, version);
      }
      if (!refused.afterAnUnknownOutcome()) {
        throw new NotFoundException(KIND, executionId);
      }
    }
    cache.forget(executionId);
    partition.sweep(executionId);
  }

  /** Other keys of the table begin with other characters. */
  private static void checkKey(String field, String value) {
    if (!Character.isLetterOrDigit(value.charAt(0))) {
      throw new InvalidValueException(field, "must begin with a letter or a digit");
    }
  }
}
