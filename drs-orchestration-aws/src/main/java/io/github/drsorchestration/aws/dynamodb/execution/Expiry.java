package io.github.drsorchestration.aws.dynamodb.execution;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.aws.dynamodb.database.Batches;
import io.github.drsorchestration.aws.dynamodb.database.ConditionFailedException;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import io.github.drsorchestration.aws.dynamodb.item.HistoryKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Lets an execution that is settled disappear 90 days after its end, with everything that belongs
 * to it, and nothing of an execution that is not settled.
 *
 * <p>Its items are marked before the save that settles it, and the marks are removed after the save
 * that reopens it; until then the header says {@code marked}, so that the next save finishes what a
 * crash interrupted. Every mark is set on the condition that the header is the one that was read.
 */
final class Expiry {

  static final Duration RETENTION = Duration.ofDays(90);

  /** The header disappears first, so that no reader finds a header whose parts are gone. */
  static final Duration PARTS_GRACE = Duration.ofDays(7);

  private static final int MAX_ATTEMPTS = 5;
  private static final int MAX_MARKS_PER_TRANSACTION = Database.MAX_TRANSACTION_WRITES - 1;

  private final Database database;
  private final Partition partition;
  private final String table;

  Expiry(Database database, Partition partition, String table) {
    this.database = database;
    this.partition = partition;
    this.table = table;
  }

  /** When the header disappears, in seconds; absent as long as the execution is not settled. */
  static Optional<Long> ofHeader(Execution execution) {
    return execution
        .endedAt()
        .filter(end -> execution.settled())
        .map(end -> end.plus(RETENTION).getEpochSecond());
  }

  /** When everything else disappears. */
  static Optional<Long> ofParts(Execution execution) {
    return ofHeader(execution).map(header -> header + PARTS_GRACE.toSeconds());
  }

  /**
   * Marks what is stored of an execution that is about to be settled.
   *
   * @throws ConditionFailedException if the header is another by now; the first write is the
   *     header's
   */
  void mark(Execution before, long expiresAt) {
    database.transact(table, List.of(header(before, true)));
    each(before, Optional.of(expiresAt));
  }

  /**
   * Removes the marks of an execution that was reopened.
   *
   * @return whether none is left; otherwise the next save has to try again
   */
  boolean unmark(Execution saved) {
    try {
      each(saved, Optional.empty());
      database.transact(table, List.of(header(saved, false)));
      return true;
    } catch (ConditionFailedException | ServiceException e) {
      return false;
    }
  }

  private void each(Execution execution, Optional<Long> expiresAt) {
    for (int attempt = 1; true; attempt++) {
      try {
        Batches.of(updates(execution, expiresAt), MAX_MARKS_PER_TRANSACTION)
            .forEach(slice -> update(execution, slice));
        return;
      } catch (ConditionFailedException failed) {
        // An item that was found may have been cleaned up since; the header decides.
        if (failed.failedAt(0) || attempt == MAX_ATTEMPTS) {
          throw failed;
        }
      }
    }
  }

  private List<TransactWriteItem> updates(Execution execution, Optional<Long> expiresAt) {
    List<TransactWriteItem> updates = new ArrayList<>();
    for (var item : partition.others(execution.executionId())) {
      Optional<AttributeValue> wanted = expiresAt.map(Attributes::number);
      if (!Optional.ofNullable(item.get(AttributeNames.EXPIRES_AT)).equals(wanted)) {
        updates.add(expires(HistoryKey.in(item), wanted));
      }
    }
    return updates;
  }

  private void update(Execution execution, List<TransactWriteItem> slice) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(unchanged(execution));
    writes.addAll(slice);
    database.transact(table, writes);
  }

  private TransactWriteItem expires(
      Map<String, AttributeValue> key, Optional<AttributeValue> expiresAt) {
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(key)
            .conditionExpression("attribute_exists(#place)")
            .expressionAttributeNames(
                Map.of("#place", AttributeNames.PLAN_ID, "#expires", AttributeNames.EXPIRES_AT));
    expiresAt.ifPresentOrElse(
        it ->
            update
                .updateExpression("SET #expires = :expires")
                .expressionAttributeValues(Map.of(":expires", it)),
        () -> update.updateExpression("REMOVE #expires"));
    return TransactWriteItem.builder().update(update.build()).build();
  }

  private TransactWriteItem unchanged(Execution execution) {
    ConditionCheck check =
        ConditionCheck.builder()
            .tableName(table)
            .key(headerKey(execution))
            .conditionExpression("#version = :version")
            .expressionAttributeNames(Map.of("#version", AttributeNames.VERSION))
            .expressionAttributeValues(Map.of(":version", Attributes.number(execution.version())))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().conditionCheck(check).build();
  }

  private TransactWriteItem header(Execution execution, boolean marked) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":version", Attributes.number(execution.version()));
    if (marked) {
      values.put(":marked", AttributeValue.fromBool(true));
    }
    Update update =
        Update.builder()
            .tableName(table)
            .key(headerKey(execution))
            .updateExpression(marked ? "SET #marked = :marked" : "REMOVE #marked")
            .conditionExpression("#version = :version")
            .expressionAttributeNames(
                Map.of("#version", AttributeNames.VERSION, "#marked", AttributeNames.MARKED))
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  /** A header that replaces one of this version, which must not say that there are marks. */
  static TransactWriteItem replaceUnmarked(
      String table, Map<String, AttributeValue> item, long version) {
    Put put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("#version = :version AND attribute_not_exists(#marked)")
            .expressionAttributeNames(
                Map.of("#version", AttributeNames.VERSION, "#marked", AttributeNames.MARKED))
            .expressionAttributeValues(Map.of(":version", Attributes.number(version)))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private static Map<String, AttributeValue> headerKey(Execution execution) {
    return HistoryKey.of(execution.executionId(), execution.plan().planId());
  }
}
