package io.github.drsorchestration.benchmarks.operations;

import static io.github.drsorchestration.benchmarks.operations.PlainCalls.get;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.key;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.newest;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.query;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.scan;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.text;

import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What the reads ask DynamoDB for at least. */
final class PlainReads {

  private final DynamoDbClient client;
  private final DynamoTables tables;

  PlainReads(DynamoDbClient client, DynamoTables tables) {
    this.client = client;
    this.tables = tables;
  }

  void addTo(Map<String, IntConsumer> operations) {
    operations.put("listProtectionGroups", turn -> listGroups());
    operations.put("getProtectionGroup", turn -> getGroup());
    operations.put("listRecoveryPlans", turn -> listPlans());
    operations.put("getRecoveryPlan", turn -> getPlan());
    operations.put("listExecutions", turn -> listExecutions(101));
    operations.put("getExecution", turn -> header());
    operations.put("listEvents", turn -> events());
    operations.put(
        "getReport",
        turn -> {
          header();
          events();
        });
  }

  private void listGroups() {
    scan(client, tables.protectionGroups());
    scan(client, tables.recoveryPlans()); // which plans use them
  }

  private void getGroup() {
    var unused = get(client, tables.protectionGroups(), key("groupId", Desk.GROUP));
    scan(client, tables.recoveryPlans());
  }

  private void listPlans() {
    scan(client, tables.recoveryPlans());
    listExecutions(1_001); // the latest of each, and what is under way
    scan(client, tables.protectionGroups()); // how many servers
    ask(query(tables.records(), "kind", "forecast").consistentRead(true));
  }

  private void getPlan() {
    var unusedPlan = get(client, tables.recoveryPlans(), key("planId", Desk.PLAN));
    KeysAndAttributes groups =
        KeysAndAttributes.builder()
            .keys(
                IntStream.rangeClosed(1, 4)
                    .mapToObj(it -> key("groupId", Desk.GROUP.replace("w1", "w" + it)))
                    .toList())
            .consistentRead(true)
            .build();
    var unusedGroups =
        client.batchGetItem(it -> it.requestItems(Map.of(tables.protectionGroups(), groups)));
    var unusedForecast =
        get(
            client,
            tables.records(),
            Map.of("kind", text("forecast"), "recordId", text(Desk.PLAN)));
    ask(newest(tables.executionHistory(), "PlanIndex", "planId", Desk.PLAN).limit(101));
  }

  private void listExecutions(int limit) {
    ask(newest(tables.executionHistory(), "StartIndex", "list", "executions").limit(limit));
  }

  private void header() {
    ask(part("executionId = :id AND planId > :end"));
  }

  private void events() {
    ask(part("executionId = :id AND planId BETWEEN :first AND :last"));
  }

  private QueryRequest.Builder part(String condition) {
    Map<String, String> bounds =
        condition.contains(":end")
            ? Map.of(":id", Desk.EXECUTION, ":end", "#~")
            : Map.of(":id", Desk.EXECUTION, ":first", "#EVENT#", ":last", "#EVENT#~");
    return QueryRequest.builder()
        .tableName(tables.executionHistory())
        .consistentRead(true)
        .keyConditionExpression(condition)
        .expressionAttributeValues(
            bounds.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> text(it.getValue()))));
  }

  private void ask(QueryRequest.Builder query) {
    var unused = client.query(query.build());
  }
}
