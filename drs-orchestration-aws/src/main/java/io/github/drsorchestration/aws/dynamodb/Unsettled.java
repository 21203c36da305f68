package io.github.drsorchestration.aws.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * An item per execution that is not settled, all in one partition, because an index would not show
 * at once what was written and whoever restarts must miss nothing.
 */
final class Unsettled {

  private static final String PARTITION = Names.RESERVED + "UNSETTLED";

  private final Database database;
  private final String table;

  Unsettled(Database database, String table) {
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
                .expressionAttributeNames(Map.of("#partition", Names.EXECUTION_ID))
                .expressionAttributeValues(Map.of(":partition", Attributes.text(PARTITION)))
                .build())
        .forEachRemaining(item -> ids.add(Attributes.text(item, Names.PLAN_ID)));
    return ids;
  }

  TransactWriteItem add(String executionId) {
    return Writes.put(table, key(executionId));
  }

  TransactWriteItem remove(String executionId) {
    return Writes.delete(table, key(executionId));
  }

  private static Map<String, AttributeValue> key(String executionId) {
    return ExecutionHeader.key(PARTITION, executionId);
  }
}
