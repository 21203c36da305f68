package io.github.drsorchestration.aws.dynamodb.execution;

import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.database.Writes;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import io.github.drsorchestration.aws.dynamodb.item.HistoryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * An item per execution that is not settled, all in one partition, because an index would not show
 * at once what was written, and a restart must miss nothing.
 */
final class UnsettledItems {

  private static final String PARTITION = AttributeNames.RESERVED + "UNSETTLED";

  private final Database database;
  private final String table;

  UnsettledItems(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  List<String> ids() {
    List<String> ids = new ArrayList<>();
    database
        .query(
            QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#partition = :partition")
                .expressionAttributeNames(Map.of("#partition", AttributeNames.EXECUTION_ID))
                .expressionAttributeValues(Map.of(":partition", Attributes.text(PARTITION)))
                .build())
        .forEachRemaining(item -> ids.add(Attributes.text(item, AttributeNames.PLAN_ID)));
    return ids;
  }

  TransactWriteItem add(String executionId) {
    return Writes.put(table, key(executionId));
  }

  TransactWriteItem remove(String executionId) {
    return Writes.delete(table, key(executionId));
  }

  private static Map<String, AttributeValue> key(String executionId) {
    return HistoryKey.of(PARTITION, executionId);
  }
}
