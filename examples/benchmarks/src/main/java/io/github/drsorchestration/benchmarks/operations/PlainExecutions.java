package io.github.drsorchestration.benchmarks.operations;

import static io.github.drsorchestration.benchmarks.operations.PlainCalls.attribute;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.delete;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.get;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.key;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.put;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.putNew;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.query;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.text;

import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What it takes of DynamoDB at least to start an execution, and to forget one. */
final class PlainExecutions {

  private static final int MAX_WRITES = 25;

  private final DynamoDbClient client;
  private final DynamoTables tables;
  private final String table;
  private final List<Map<String, AttributeValue>> started;

  PlainExecutions(DynamoDbClient client, TableCopies copies) {
    this.client = client;
    this.tables = copies.tables();
    this.table = tables.executionHistory();
    this.started = copies.started();
  }

  void addTo(Map<String, IntConsumer> operations) {
    operations.put("startExecution", this::start);
    operations.put("deleteExecution", this::forget);
  }

  private void start(int turn) {
    var unusedWindows =
        client.query(query(tables.records(), "kind", "window").consistentRead(true).build());
    var unusedPlan = get(client, tables.recoveryPlans(), key("planId", "idle"));
    var unusedGroup = get(client, tables.protectionGroups(), key("groupId", "spare"));
    List<TransactWriteItem> writes = new ArrayList<>();
    for (Map<String, AttributeValue> like : started) {
      Map<String, AttributeValue> item = new HashMap<>(like);
      item.put("executionId", text("started-" + turn));
      writes.add(putNew(table, "executionId", item));
    }
    writes.add(put(table, place("#UNSETTLED", "started-" + turn)));
    var unused = client.transactWriteItems(it -> it.transactItems(writes));
  }

  private void forget(int turn) {
    String id = "more-" + turn;
    Map<String, AttributeValue> header =
        client.query(part(id, "planId > :bound").build()).items().get(0);
    var unused =
        client.transactWriteItems(
            it ->
                it.transactItems(
                    delete(
                        table,
                        place(id, attribute(header, "planId").s()),
                        attribute(header, "version")),
                    delete(table, place(id, "#ID")),
                    delete(table, place("#UNSETTLED", id))));
    List<Map<String, AttributeValue>> rest =
        client
            .query(part(id, "planId < :bound").projectionExpression("executionId, planId").build())
            .items();
    for (int from = 0; from < rest.size(); from += MAX_WRITES) {
      List<WriteRequest> deletes =
          rest.subList(from, Math.min(rest.size(), from + MAX_WRITES)).stream()
              .map(key -> WriteRequest.builder().deleteRequest(it -> it.key(key)).build())
              .toList();
      var unusedAnswer = client.batchWriteItem(it -> it.requestItems(Map.of(table, deletes)));
    }
  }

  private QueryRequest.Builder part(String id, String places) {
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression("executionId = :id AND " + places)
        .expressionAttributeValues(Map.of(":id", text(id), ":bound", text("#~")));
  }

  private static Map<String, AttributeValue> place(String id, String place) {
    return Map.of("executionId", text(id), "planId", text(place));
  }
}
