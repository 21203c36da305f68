package io.github.drsorchestration.benchmarks.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.aws.dynamodb.DynamoStores;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.benchmarks.store.CountedDynamo;

/** A desk whose state is on DynamoDB, and its calls of it. */
final class StoredDesk {

  private final CountedDynamo dynamo = new CountedDynamo();
  private final DynamoTables tables;
  private final Desk desk;
  private long drsRequests;

  StoredDesk(String prefix) {
    tables = DynamoTables.withPrefix(prefix);
    tables.createIn(dynamo.client());
    DynamoStores stores = DynamoStores.of(dynamo.client(), tables);
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

  DynamoTables tables() {
    return tables;
  }

  JsonNode call(Case operation, int turn) {
    long before = desk.drsRequests();
    dynamo.clear();
    JsonNode result = desk.call(operation, turn);
    drsRequests = desk.drsRequests() - before;
    return result;
  }

  /** How many calls the last operation made. */
  int calls() {
    return dynamo.calls();
  }

  /** How many requests DRS had from the last operation. */
  long drsRequests() {
    return drsRequests;
  }
}
