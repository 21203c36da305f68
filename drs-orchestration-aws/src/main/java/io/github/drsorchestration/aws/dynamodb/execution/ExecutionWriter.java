package io.github.drsorchestration.aws.dynamodb.execution;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.aws.dynamodb.database.ConditionFailedException;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.database.Writes;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import io.github.drsorchestration.aws.dynamodb.item.HistoryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Creates, saves and deletes executions; the header's write is the first of each transaction. */
final class ExecutionWriter {

  private static final String KIND = "execution";

  /** How often other writers may mark an execution as about to be settled without settling it. */
  private static final int MAX_MARKS = 10;

  private final Database database;
  private final String table;
  private final Partition partition;
  private final PartCache cache;
  private final UnsettledItems unsettled;
  private final Expiry expiry;

  ExecutionWriter(Database database, String table, Partition partition, PartCache cache) {
    this.database = database;
    this.table = table;
    this.partition = partition;
    this.cache = cache;
    unsettled = new UnsettledItems(database, table);
    expiry = new Expiry(database, partition, table);
  }

  Execution create(Execution execution, List<ExecutionEvent> events) {
    String id = execution.executionId();
    Execution kept = execution.toBuilder().version(1).build();
    String token = database.newToken();
    ExecutionSave save = ExecutionSave.of(ExecutionHeader.NONE, new TreeMap<>(), kept, token);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(Writes.putNew(table, AttributeNames.EXECUTION_ID, save.item()));
    writes.add(Writes.putNew(table, AttributeNames.EXECUTION_ID, Partition.markerKey(id)));
    if (!kept.settled()) {
      writes.add(unsettled.add(id));
    }
    try {
      write(save, writes, events);
    } catch (ConditionFailedException failed) {
      if (!Writes.made(failed.itemAt(0), token)) {
        partition.cleanUp(save.stagedItems());
        throw new AlreadyExistsException(KIND, id);
      }
    }
    cache.keep(id, save.header(), save.parts());
    return kept;
  }

  Execution save(Execution before, Execution after, List<ExecutionEvent> appended) {
    String id = before.executionId();
    Execution kept = after.toBuilder().version(before.version() + 1).build();
    String token = database.newToken();
    for (int attempt = 0; attempt < MAX_MARKS; attempt++) {
      ExecutionHeader base = base(before);
      ExecutionSave save = ExecutionSave.of(base, ExecutionParts.split(before), kept, token);
      try {
        if (save.expiresAt().isPresent()) {
          expiry.mark(before, save.expiresAt().get());
        }
        write(save, writes(base, before, save, kept), appended);
        return finished(base, save, kept);
      } catch (ConditionFailedException failed) {
        if (Writes.made(failed.itemAt(0), token)) {
          return finished(base, save, kept);
        }
        cache.forget(id);
        checkKnown(before, failed);
        partition.cleanUp(save.stagedItems());
        refuse(before, failed);
      }
    }
    throw new ServiceUnavailableException(
        "save", "others keep trying to settle execution " + id + "; nothing was saved");
  }

  private List<TransactWriteItem> writes(
      ExecutionHeader base, Execution before, ExecutionSave save, Execution kept) {
    String id = kept.executionId();
    List<TransactWriteItem> writes = new ArrayList<>();
    boolean known = base.marked() || save.expiresAt().isPresent();
    writes.add(
        known
            ? Writes.replace(table, save.item(), before.version())
            : Expiry.replaceUnmarked(table, save.item(), before.version()));
    if (before.settled() != kept.settled()) {
      writes.add(kept.settled() ? unsettled.remove(id) : unsettled.add(id));
    }
    return writes;
  }

  private void write(
      ExecutionSave save, List<TransactWriteItem> writes, List<ExecutionEvent> events) {
    partition.putAll(save.stagedItems());
    save.items().forEach(item -> writes.add(Writes.put(table, item)));
    EventItems.items(save.executionId(), events, save.expiresAt())
        .forEach(item -> writes.add(Writes.put(table, item)));
    database.transact(table, writes);
  }

  private Execution finished(ExecutionHeader base, ExecutionSave save, Execution kept) {
    ExecutionHeader header = save.header();
    if (header.marked() && save.expiresAt().isEmpty() && expiry.unmark(kept)) {
      header = header.withoutMarks();
    }
    cache.keep(kept.executionId(), header, save.parts());
    partition.cleanUp(PartItems.replacedStaged(kept.executionId(), base, header));
    return kept;
  }

  /** The header of the version that was read. */
  private ExecutionHeader base(Execution before) {
    String id = before.executionId();
    Optional<ExecutionHeader> known = cache.header(id, before.version());
    if (known.isPresent()) {
      return known.get();
    }
    ExecutionHeader stored =
        partition
            .header(id)
            .map(ExecutionHeader::read)
            .orElseThrow(() -> new NotFoundException(KIND, id));
    if (stored.version() != before.version()) {
      throw new VersionConflictException(KIND, id, before.version());
    }
    return stored;
  }

  /** Throws if an attempt may have succeeded whose token the header has forgotten since. */
  private static void checkKnown(Execution before, ConditionFailedException failed) {
    long since = savedSince(before, failed);
    if (failed.afterAnUnknownOutcome() && since > Writes.REMEMBERED) {
      throw new OutcomeUnknownException(
          "save",
          "execution " + before.executionId() + " was saved " + since + " times since; read it");
    }
  }

  /** Throws unless it is worth another attempt. */
  private static void refuse(Execution before, ConditionFailedException failed) {
    String id = before.executionId();
    if (!failed.failedAt(0)) {
      throw new ServiceUnavailableException("save", "execution " + id + " is being cleaned up");
    }
    if (failed.itemAt(0).isEmpty()) {
      throw new NotFoundException(KIND, id);
    }
    if (savedSince(before, failed) != 0) {
      throw new VersionConflictException(KIND, id, before.version());
    }
  }

  private static long savedSince(Execution before, ConditionFailedException failed) {
    return Attributes.number(failed.itemAt(0), AttributeNames.VERSION) - before.version();
  }

  void delete(String executionId, long version) {
    Optional<ExecutionHeader> known = cache.header(executionId, version);
    String place = known.orElseGet(() -> stored(executionId, version)).place();
    List<TransactWriteItem> writes =
        List.of(
            Writes.delete(table, HistoryKey.of(executionId, place), version),
            Writes.delete(table, Partition.markerKey(executionId)),
            unsettled.remove(executionId));
    try {
      database.transact(table, writes);
    } catch (ConditionFailedException failed) {
      cache.forget(executionId);
      if (known.isPresent() && !failed.afterAnUnknownOutcome()) {
        delete(executionId, version);
        return;
      }
      if (!failed.itemAt(0).isEmpty()) {
        throw new VersionConflictException(KIND, executionId, version);
      }
      if (!failed.afterAnUnknownOutcome()) {
        throw new NotFoundException(KIND, executionId);
      }
    }
    cache.forget(executionId);
    partition.sweep(executionId);
  }

  private ExecutionHeader stored(String executionId, long version) {
    Optional<ExecutionHeader> header = partition.header(executionId).map(ExecutionHeader::read);
    if (header.isEmpty()) {
      partition.sweep(executionId);
      throw new NotFoundException(KIND, executionId);
    }
    if (header.get().version() != version) {
      throw new VersionConflictException(KIND, executionId, version);
    }
    return header.get();
  }
}
