package io.github.drsorchestration.benchmarks.operations;

import static io.github.drsorchestration.benchmarks.operations.PlainCalls.attribute;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.delete;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.get;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.key;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.newest;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.put;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.putNew;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.replace;
import static io.github.drsorchestration.benchmarks.operations.PlainCalls.text;

import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What changes of groups and plans ask of DynamoDB at least. */
final class PlainWrites {

  private static final String GROUP_ID = "groupId";
  private static final String PLAN_ID = "planId";

  private final DynamoDbClient client;
  private final DynamoTables tables;

  PlainWrites(DynamoDbClient client, TableCopies copies) {
    this.client = client;
    this.tables = copies.tables();
  }

  void addTo(Map<String, IntConsumer> operations) {
    String groups = tables.protectionGroups();
    String plans = tables.recoveryPlans();
    Map<String, AttributeValue> group = get(client, groups, key(GROUP_ID, "spare"));
    Map<String, AttributeValue> plan = get(client, plans, key(PLAN_ID, "idle"));
    operations.put("createProtectionGroup", turn -> create(groups, GROUP_ID, group, turn));
    operations.put(
        "updateProtectionGroup",
        turn -> update(groups, GROUP_ID, get(client, groups, key(GROUP_ID, "spare")), turn));
    operations.put(
        "createRecoveryPlan",
        turn -> {
          checkGroup();
          create(plans, PLAN_ID, plan, turn);
        });
    operations.put(
        "updateRecoveryPlan",
        turn -> {
          checkGroup();
          update(plans, PLAN_ID, get(client, plans, key(PLAN_ID, "idle")), turn);
        });
    operations.put("deleteRecoveryPlan", this::deletePlan);
  }

  private void checkGroup() {
    var unused = get(client, tables.protectionGroups(), key(GROUP_ID, "spare"));
  }

  private void create(String table, String keyName, Map<String, AttributeValue> like, int turn) {
    Map<String, AttributeValue> item = new HashMap<>(like);
    item.put(keyName, text("new-" + turn));
    write(putNew(table, keyName, item), takeName(table, keyName, "new " + turn));
  }

  private void update(String table, String keyName, Map<String, AttributeValue> before, int turn) {
    Map<String, AttributeValue> item = new HashMap<>(before);
    item.put("version", AttributeValue.fromN(Integer.toString(turn + 2)));
    write(
        replace(table, item, attribute(before, "version")),
        delete(table, key(keyName, "#NAME#other " + (turn - 1))),
        takeName(table, keyName, "other " + turn),
        keepVersion(before, keyName));
  }

  private void deletePlan(int turn) {
    String table = tables.recoveryPlans();
    Map<String, AttributeValue> plan = get(client, table, key(PLAN_ID, "plan-" + turn));
    var unused =
        client.query(
            newest(tables.executionHistory(), "PlanIndex", PLAN_ID, "plan-" + turn)
                .limit(101)
                .build());
    write(
        delete(table, key(PLAN_ID, "plan-" + turn), attribute(plan, "version")),
        delete(table, key(PLAN_ID, "#NAME#plan plan-" + turn)),
        keepVersion(plan, PLAN_ID));
  }

  private TransactWriteItem takeName(String table, String keyName, String name) {
    return putNew(
        table, keyName, Map.of(keyName, text("#NAME#" + name), "holder", text("whoever")));
  }

  private TransactWriteItem keepVersion(Map<String, AttributeValue> before, String keyName) {
    Map<String, AttributeValue> item = new HashMap<>(before);
    item.put("kind", text("version:" + attribute(before, keyName).s()));
    item.put("recordId", text(attribute(before, "version").n()));
    return put(tables.records(), item);
  }

  private void write(TransactWriteItem... writes) {
    var unused = client.transactWriteItems(it -> it.transactItems(List.of(writes)));
  }
}
