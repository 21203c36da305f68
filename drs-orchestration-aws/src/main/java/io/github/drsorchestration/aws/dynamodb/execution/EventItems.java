package io.github.drsorchestration.aws.dynamodb.execution;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.aws.dynamodb.database.Batches;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import io.github.drsorchestration.aws.dynamodb.item.HistoryKey;
import io.github.drsorchestration.aws.dynamodb.item.ItemBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The items of an execution's events. The events of a save share an item, whose place is that of
 * its last event, so that a query from a sequence number on begins with the item that has it.
 */
final class EventItems {

  private static final int MAX_EVENTS_PER_ITEM = 500;
  private static final String EVENT = AttributeNames.RESERVED + "EVENT#";
  private static final TypeReference<List<ExecutionEvent>> EVENTS = new TypeReference<>() {};

  private final Database database;
  private final String table;

  EventItems(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  static List<Map<String, AttributeValue>> items(
      String executionId, List<ExecutionEvent> events, Optional<Long> expiresAt) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (List<ExecutionEvent> slice : Batches.of(events, MAX_EVENTS_PER_ITEM)) {
      long last = slice.get(slice.size() - 1).sequence();
      Map<String, AttributeValue> item = new HashMap<>(HistoryKey.of(executionId, place(last)));
      expiresAt.ifPresent(it -> item.put(AttributeNames.EXPIRES_AT, Attributes.number(it)));
      ItemBody.write(item, slice);
      items.add(item);
    }
    return items;
  }

  List<ExecutionEvent> read(String executionId, long fromSequence, int limit) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("#execution = :execution AND #place BETWEEN :first AND :end")
            .expressionAttributeNames(
                Map.of("#execution", AttributeNames.EXECUTION_ID, "#place", AttributeNames.PLAN_ID))
            .expressionAttributeValues(
                Map.of(
                    ":execution", Attributes.text(executionId),
                    ":first", Attributes.text(place(Math.max(0, fromSequence))),
                    ":end", Attributes.text(EVENT + "~")))
            .build();
    List<ExecutionEvent> found = new ArrayList<>();
    Iterator<Map<String, AttributeValue>> items = database.query(query);
    while (found.size() < limit && items.hasNext()) {
      List<ExecutionEvent> events = ItemBody.read(items.next(), EVENTS);
      events.stream()
          .filter(event -> event.sequence() >= fromSequence)
          .limit((long) limit - found.size())
          .forEach(found::add);
    }
    return found;
  }

  private static String place(long sequence) {
    return EVENT + "%019d".formatted(sequence);
  }
}
