package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.failure.ServiceException;
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

  /** Deletes items that nobody reads any more; what fails here stays until the execution goes. */
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
            .map(item -> WriteRequest.builder().deleteRequest(it -> it.key(keyOf(item))).build())
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
                        "#execution", Names.EXECUTION_ID,
                        "#place", Names.PLAN_ID,
                        "#expires", Names.EXPIRES_AT))
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
