package io.github.drsorchestration.benchmarks.operations;

import io.github.drsorchestration.aws.dynamodb.DynamoStores;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.benchmarks.store.BareCalls;
import io.github.drsorchestration.benchmarks.store.Traffic;
import io.github.drsorchestration.benchmarks.time.Stopwatch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A desk whose state is on DynamoDB. Each turn carries an operation out, makes its calls again
 * without it, and leaves the items as they were.
 */
final class StoredDesk {

  private final DynamoDbClient bare = Moto.shared().dynamoDb();
  private final BareCalls calls = new BareCalls(bare);
  private final Traffic traffic = new Traffic();
  private final DynamoTables tables;
  private final Desk desk;

  StoredDesk(String prefix) {
    tables = DynamoTables.withPrefix(prefix);
    tables.createIn(bare);
    DynamoDbClient client =
        Moto.shared()
            .point(DynamoDbClient.builder())
            .overrideConfiguration(it -> it.addExecutionInterceptor(traffic))
            .build();
    DynamoStores stores = DynamoStores.of(client, tables);
    desk =
        Desk.on(
            ports ->
                ports
                    .protectionGroupStore(stores.protectionGroups())
                    .recoveryPlanStore(stores.recoveryPlans())
                    .targetAccountStore(stores.targetAccounts())
                    .recordStore(stores.records())
                    .executionStore(stores.executions())
                    .serverClaims(stores.serverClaims()));
  }

  StoredDesk furnish(int plans, int executions) {
    desk.furnish(plans, executions);
    return this;
  }

  Turn read(Case operation) {
    return turn(operation, () -> {});
  }

  Turn write(Case operation) {
    Map<String, Map<Map<String, AttributeValue>, Map<String, AttributeValue>>> before =
        new HashMap<>();
    names().forEach(table -> before.put(table, items(table)));
    return turn(operation, () -> before.forEach(this::putBack));
  }

  private Turn turn(Case operation, Runnable undo) {
    long drs = desk.drsRequests();
    traffic.clear();
    Duration whole = Stopwatch.time(() -> desk.call(operation));
    List<SdkRequest> requests = traffic.requests();
    long drsRequests = desk.drsRequests() - drs;
    undo.run();
    Duration alone = Stopwatch.time(() -> requests.forEach(calls::make));
    undo.run();
    return new Turn(whole, alone, requests.size(), drsRequests);
  }

  private void putBack(
      String table, Map<Map<String, AttributeValue>, Map<String, AttributeValue>> before) {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> now = items(table);
    for (Map<String, AttributeValue> key : now.keySet()) {
      if (!before.containsKey(key)) {
        bare.deleteItem(it -> it.tableName(table).key(key));
      }
    }
    before.forEach(
        (key, item) -> {
          if (!item.equals(now.get(key))) {
            bare.putItem(it -> it.tableName(table).item(item));
          }
        });
  }

  private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items(String table) {
    List<String> keyNames =
        bare.describeTable(it -> it.tableName(table)).table().keySchema().stream()
            .map(key -> key.attributeName())
            .toList();
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();
    for (Map<String, AttributeValue> item : bare.scanPaginator(it -> it.tableName(table)).items()) {
      Map<String, AttributeValue> key = new HashMap<>(item);
      key.keySet().retainAll(keyNames);
      items.put(key, item);
    }
    return items;
  }

  private Stream<String> names() {
    return Stream.of(
        tables.protectionGroups(),
        tables.recoveryPlans(),
        tables.executionHistory(),
        tables.targetAccounts(),
        tables.records());
  }

  /**
   * What one turn found.
   *
   * @param whole the operation
   * @param alone its calls of DynamoDB without it
   * @param calls how many those are
   * @param drsRequests how many requests DRS had
   */
  record Turn(Duration whole, Duration alone, int calls, long drsRequests) {}
}
