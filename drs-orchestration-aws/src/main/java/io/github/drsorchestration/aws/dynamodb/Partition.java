package io.github.drsorchestration.aws.dynamodb;

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
  private static final String BEFORE_HEADERS = Names.RESERVED + "~";

  /** Sees to it that an id has one header, whatever the plan. */
  private static final String MARKER = Names.RESERVED + "ID";

  private final Database database;
  private final String table;

  Partition(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  static Map<String, AttributeValue> markerKey(String executionId) {
    return ExecutionHeader.key(executionId, MARKER);
  }

  static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
    return ExecutionHeader.key(
        Attributes.text(item, Names.EXECUTION_ID), Attributes.text(item, Names.PLAN_ID));
  }

  Optional<Map<String, AttributeValue>> header(String executionId) {
    if (executionId.startsWith(Names.RESERVED)) {
      return Optional.empty();
    }
    Iterator<Map<String, AttributeValue>> items =
        database.query(
            query()
                .keyConditionExpression("#execution = :execution AND #place > :before")
                .expressionAttributeNames(
                    Map.of("#execution", Names.EXECUTION_ID, "#place", Names.PLAN_ID))
                .expressionAttributeValues(
                    Map.of(
                        ":execution", Attributes.text(executionId),
                        ":before", Attributes.text(BEFORE_HEADERS)))
                .build());
    return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
  }

  /** Writes items that nobody reads yet. */
  void putAll(List<Map<String, AttributeValue>> items) {
    database.writeAll(
        table,
        items.stream()
            .map(item -> WriteRequest.builder().putRequest(it -> it.item(item)).build())
            .toList());
  }

  /** Deletes everything that a deleted execution has left. */
  void sweep(String executionId) {
    database.writeAll(
        table,
        keys(executionId).stream()
            .map(key -> WriteRequest.builder().deleteRequest(it -> it.key(key)).build())
            .toList());
  }

  /** The keys of all items beside the header. */
  List<Map<String, AttributeValue>> keys(String executionId) {
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    database
        .query(
            query()
                .keyConditionExpression("#execution = :execution AND #place < :before")
                .projectionExpression("#execution, #place")
                .expressionAttributeNames(
                    Map.of("#execution", Names.EXECUTION_ID, "#place", Names.PLAN_ID))
                .expressionAttributeValues(
                    Map.of(
                        ":execution", Attributes.text(executionId),
                        ":before", Attributes.text(BEFORE_HEADERS)))
                .build())
        .forEachRemaining(item -> keys.add(keyOf(item)));
    return keys;
  }

  private QueryRequest.Builder query() {
    return QueryRequest.builder().tableName(table).consistentRead(true);
  }
}
