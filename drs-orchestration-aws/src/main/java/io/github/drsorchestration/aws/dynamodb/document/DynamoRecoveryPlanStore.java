package io.github.drsorchestration.aws.dynamodb.document;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keeps recovery plans on DynamoDB. */
public final class DynamoRecoveryPlanStore extends DynamoDocumentStore<RecoveryPlan>
    implements RecoveryPlanStore {

  private static final String KIND = "recovery plan";

  private final UniqueNames names;

  public DynamoRecoveryPlanStore(Database database, String table) {
    super(database, table, AttributeNames.PLAN_ID, KIND, RecoveryPlan.class);
    names = new UniqueNames(database, table, AttributeNames.PLAN_ID, KIND);
  }

  @Override
  String idOf(RecoveryPlan plan) {
    return plan.planId();
  }

  @Override
  long versionOf(RecoveryPlan plan) {
    return plan.version();
  }

  @Override
  RecoveryPlan withVersion(RecoveryPlan plan, long version) {
    return plan.toBuilder().version(version).build();
  }

  @Override
  void describe(RecoveryPlan plan, Map<String, AttributeValue> item) {
    item.put(AttributeNames.PLAN_NAME, Attributes.text(plan.name()));
    item.put("totalWaves", Attributes.number(plan.waves().size()));
  }

  @Override
  void checkName(Optional<RecoveryPlan> before, RecoveryPlan after) {
    names.checkFree(before.map(RecoveryPlan::name), after.name());
  }

  @Override
  List<TransactWriteItem> guards(Optional<RecoveryPlan> before, Optional<RecoveryPlan> after) {
    String id = Stream.concat(before.stream(), after.stream()).findFirst().orElseThrow().planId();
    return names.change(id, before.map(RecoveryPlan::name), after.map(RecoveryPlan::name));
  }
}
