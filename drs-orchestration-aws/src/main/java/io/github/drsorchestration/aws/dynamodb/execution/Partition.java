package io.github.drsorchestration.aws.dynamodb.execution;

import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import io.github.drsorchestration.aws.dynamodb.item.HistoryKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The items of one execution: a header, whose place is the plan's id, and others beside it. */
final class Partition {

  /** Greater than every place but that of a header. */
  private static final String BEFORE_HEADERS = AttributeNames.RESERVED + "~";

  /** Ensures that an id has one header, regardless of the plan. */
  private static final String MARKER = AttributeNames.RESERVED + "ID";

  private final Database database;
  private final String table;

  Partition(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  static Map<String, AttributeValue> markerKey(String executionId) {
    return HistoryKey.of(executionId, MARKER);
  }

  Optional<Map<String, AttributeValue>> header(String executionId) {
    if (executionId.startsWith(AttributeNames.RESERVED)) {
      return Optional.empty();
    }
    Iterator<Map<String, AttributeValue>> items =
        database.query(
            query()
                .keyConditionExpression("#execution = :execution AND #place > :before")
                .expressionAttributeNames(
                    Map.of(
                        "#execution",
                        AttributeNames.EXECUTION_ID,
                        "#place",
                        AttributeNames.PLAN_ID))
                .expressionAttributeValues(
                    Map.of(
                        ":execution", Attributes.text(executionId),
                        ":before", Attributes.text(BEFORE_HEADERS)))
                .build());
    return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
  }

  /** Writes items that are not referenced yet. */
  void putAll(List<Map<String, AttributeValue>> items) {
    database.writeAll(
        table,
        items.stream()
            .map(item -> WriteRequest.builder().putRequest(it -> it.item(item)).build())
            .toList());
  }

  /**
   * Deletes items that are no longer referenced; what fails here stays until the execution goes.
   */
  void cleanUp(List<Map<String, AttributeValue>> items) {
    try {
      deleteAll(items);
    } catch (ServiceException e) {
      // They take room and do no harm.
    }
  }

  /** Deletes everything that a deleted execution has left. */
  void sweep(String executionId) {
    deleteAll(others(executionId));
  }

  private void deleteAll(List<Map<String, AttributeValue>> items) {
    database.writeAll(
        table,
        items.stream()
            .map(
                item ->
                    WriteRequest.builder().deleteRequest(it -> it.key(HistoryKey.in(item))).build())
            .toList());
  }

  /** The keys of all items beside the header, and when they expire. */
  List<Map<String, AttributeValue>> others(String executionId) {
    List<Map<String, AttributeValue>> others = new ArrayList<>();
    database
        .query(
            query()
                .keyConditionExpression("#execution = :execution AND #place < :before")
                .projectionExpression("#execution, #place, #expires")
                .expressionAttributeNames(
                    Map.of(
                        "#execution", AttributeNames.EXECUTION_ID,
                        "#place", AttributeNames.PLAN_ID,
                        "#expires", AttributeNames.EXPIRES_AT))
                .expressionAttributeValues(
                    Map.of(
                        ":execution", Attributes.text(executionId),
                        ":before", Attributes.text(BEFORE_HEADERS)))
                .build())
        .forEachRemaining(others::add);
    return others;
  }

  private QueryRequest.Builder query() {
    return QueryRequest.builder().tableName(table).consistentRead(true);
  }
}
