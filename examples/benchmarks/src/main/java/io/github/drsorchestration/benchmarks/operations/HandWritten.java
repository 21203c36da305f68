package io.github.drsorchestration.benchmarks.operations;

import io.github.drsorchestration.benchmarks.store.CountedDynamo;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The calls of DynamoDB that a service makes at least which promises the same and was written by
 * hand for these tables: no overlooked write of others, unique names, every version kept, a start
 * that is in no maintenance window. It reads and writes items as they are, and makes nothing of
 * them.
 */
final class HandWritten {

  private final CountedDynamo dynamo;
  private final Map<String, IntConsumer> operations = new HashMap<>();

  private HandWritten(CountedDynamo dynamo) {
    this.dynamo = dynamo;
  }

  /** On the tables of a desk, which it only reads. */
  static HandWritten readsOf(StoredDesk desk) {
    CountedDynamo dynamo = new CountedDynamo();
    HandWritten all = new HandWritten(dynamo);
    new PlainReads(dynamo.client(), desk.tables()).addTo(all.operations);
    return all;
  }

  /** On tables of its own that begin with what a desk has. */
  static HandWritten writesLike(StoredDesk desk, String prefix) {
    CountedDynamo dynamo = new CountedDynamo();
    HandWritten all = new HandWritten(dynamo);
    TableCopies copies = TableCopies.of(dynamo.client(), desk, prefix);
    new PlainWrites(dynamo.client(), copies).addTo(all.operations);
    new PlainExecutions(dynamo.client(), copies).addTo(all.operations);
    return all;
  }

  void call(Case operation, int turn) {
    IntConsumer calls = operations.get(operation.operation());
    if (calls == null) {
      throw new IllegalStateException("nothing to compare " + operation.operation() + " with");
    }
    dynamo.clear();
    calls.accept(turn);
  }

  /** How many calls the last operation made. */
  int calls() {
    return dynamo.calls();
  }
}
