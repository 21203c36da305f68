package io.github.drsorchestration.benchmarks.store;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.aws.dynamodb.DynamoStores;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.benchmarks.step.LongExecution;
import io.github.drsorchestration.benchmarks.time.Stopwatch;
import io.github.drsorchestration.core.engine.ExecutionEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * An execution on DynamoDB, at a moment that does not pass. Each turn takes a step of the engine,
 * puts the items back, makes the calls of the step again without the engine, and puts the execution
 * back.
 */
final class StoredExecution {

  private final DynamoDbClient bare = Moto.shared().dynamoDb();
  private final BareCalls calls = new BareCalls(bare);
  private final Traffic traffic = new Traffic();
  private final DynamoTables tables;
  private final ExecutionStore store;
  private final ExecutionEngine engine;
  private final Execution original;

  StoredExecution(String prefix, int servers, Duration sinceLook) {
    LongExecution execution = LongExecution.of(servers, sinceLook);
    tables = DynamoTables.withPrefix(prefix);
    tables.createIn(bare);
    DynamoDbClient client =
        Moto.shared()
            .point(DynamoDbClient.builder())
            .overrideConfiguration(it -> it.addExecutionInterceptor(traffic))
            .build();
    store = DynamoStores.of(client, tables).executions();
    engine = execution.engineOn(store);
    original = store.create(execution.execution(), execution.events());
    // The first step of a process also reads the events, to see what was published.
    turn();
  }

  Turn turn() {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> before = items();
    traffic.clear();
    Duration step = Stopwatch.time(() -> engine.step(original.executionId()));
    List<SdkRequest> requests = traffic.requests();
    long sent = traffic.sent();
    long received = traffic.received();
    boolean saved = putBack(requests, before);
    Duration alone = Stopwatch.time(() -> requests.forEach(calls::make));
    if (saved) {
      Execution now = store.find(original.executionId()).orElseThrow();
      store.save(now, original, List.of());
    }
    return new Turn(step, alone, requests.size(), sent, received);
  }

  /** Undoes the writes of a step, and says whether there were any. */
  private boolean putBack(
      List<SdkRequest> requests,
      Map<Map<String, AttributeValue>, Map<String, AttributeValue>> before) {
    List<TransactWriteItem> writes = new ArrayList<>();
    for (SdkRequest request : requests) {
      if (request instanceof TransactWriteItemsRequest transaction) {
        writes.addAll(transaction.transactItems());
      }
    }
    for (TransactWriteItem write : writes) {
      Map<String, AttributeValue> key = key(write.put().item());
      Map<String, AttributeValue> item = before.get(key);
      if (item == null) {
        bare.deleteItem(it -> it.tableName(tables.executionHistory()).key(key));
      } else {
        bare.putItem(it -> it.tableName(tables.executionHistory()).item(item));
      }
    }
    return !writes.isEmpty();
  }

  private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items() {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();
    bare.scanPaginator(it -> it.tableName(tables.executionHistory())).items().stream()
        .forEach(item -> items.put(key(item), item));
    return items;
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new HashMap<>(item);
    key.keySet().retainAll(List.of("executionId", "planId"));
    return key;
  }

  /**
   * What one turn found.
   *
   * @param step the engine's step
   * @param alone its calls without it
   * @param calls how many calls it made
   * @param sent the bytes of their bodies
   * @param received the bytes of the answers' bodies
   */
  record Turn(Duration step, Duration alone, int calls, long sent, long received) {}
}
