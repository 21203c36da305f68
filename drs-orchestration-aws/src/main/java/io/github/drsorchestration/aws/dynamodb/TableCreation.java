package io.github.drsorchestration.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import io.github.drsorchestration.aws.dynamodb.database.DatabaseCalls;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** Creates the tables. */
final class TableCreation {

  private static final BackoffStrategy EVERY_SECOND =
      BackoffStrategy.fixedDelay(Duration.ofSeconds(1));

  /** Five minutes; a table takes some ten seconds. */
  private static final int MAX_LOOKS = 300;

  private final DynamoDbClient client;

  TableCreation(DynamoDbClient client) {
    this.client = client;
  }

  void create(DynamoTables tables) {
    List<CreateTableRequest> all =
        List.of(
            table(tables.protectionGroups(), AttributeNames.GROUP_ID).build(),
            table(tables.recoveryPlans(), AttributeNames.PLAN_ID).build(),
            executionHistory(tables.executionHistory()),
            table(tables.targetAccounts(), AttributeNames.ACCOUNT_ID).build(),
            records(tables.records()));
    all.forEach(this::createUnlessThere);
    for (CreateTableRequest table : all) {
      waitFor(table.tableName());
      recoverable(table.tableName());
    }
    letExpire(tables.executionHistory());
  }

  private void createUnlessThere(CreateTableRequest table) {
    calls(table.tableName())
        .repeatable(
            "CreateTable",
            client -> {
              try {
                client.createTable(table);
              } catch (ResourceInUseException exists) {
                // created before, or by another process at this moment
              }
              return table;
            });
  }

  private void waitFor(String table) {
    calls(table)
        .repeatable(
            "DescribeTable",
            client -> {
              try (DynamoDbWaiter waiter = client.waiter()) {
                return waiter.waitUntilTableExists(
                    it -> it.tableName(table),
                    how -> how.maxAttempts(MAX_LOOKS).backoffStrategyV2(EVERY_SECOND));
              }
            });
  }

  private void recoverable(String table) {
    calls(table)
        .repeatable(
            "UpdateContinuousBackups",
            client ->
                client.updateContinuousBackups(
                    it ->
                        it.tableName(table)
                            .pointInTimeRecoverySpecification(
                                recovery -> recovery.pointInTimeRecoveryEnabled(true))));
  }

  /** Looks first, because DynamoDB refuses to enable what is enabled already. */
  private void letExpire(String table) {
    calls(table)
        .repeatable(
            "UpdateTimeToLive",
            client -> {
              TimeToLiveStatus status =
                  client
                      .describeTimeToLive(it -> it.tableName(table))
                      .timeToLiveDescription()
                      .timeToLiveStatus();
              if (status == TimeToLiveStatus.DISABLED) {
                client.updateTimeToLive(
                    it ->
                        it.tableName(table)
                            .timeToLiveSpecification(
                                ttl -> ttl.attributeName(AttributeNames.EXPIRES_AT).enabled(true)));
              }
              return status;
            });
  }

  private DatabaseCalls calls(String table) {
    return new DatabaseCalls(client, table);
  }

  private static CreateTableRequest records(String name) {
    return table(name, AttributeNames.KIND, AttributeNames.RECORD_ID)
        .keySchema(
            key(AttributeNames.KIND, KeyType.HASH), key(AttributeNames.RECORD_ID, KeyType.RANGE))
        .build();
  }

  private static CreateTableRequest executionHistory(String name) {
    return table(
            name,
            AttributeNames.EXECUTION_ID,
            AttributeNames.PLAN_ID,
            AttributeNames.STATUS,
            AttributeNames.LIST,
            AttributeNames.START)
        .keySchema(
            key(AttributeNames.EXECUTION_ID, KeyType.HASH),
            key(AttributeNames.PLAN_ID, KeyType.RANGE))
        .globalSecondaryIndexes(
            index(AttributeNames.STATUS_INDEX, AttributeNames.STATUS),
            index(AttributeNames.PLAN_INDEX, AttributeNames.PLAN_ID),
            index(AttributeNames.START_INDEX, AttributeNames.LIST))
        .build();
  }

  /** A table whose key is the first of these attributes. */
  private static CreateTableRequest.Builder table(String name, String... attributes) {
    List<AttributeDefinition> definitions =
        Stream.of(attributes)
            .map(it -> AttributeDefinition.builder().attributeName(it).attributeType(S).build())
            .toList();
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(definitions)
        .keySchema(key(attributes[0], KeyType.HASH));
  }

  /** An index by the moment of the start. It shows everything that a list of executions shows. */
  private static GlobalSecondaryIndex index(String name, String partition) {
    List<String> shown = new ArrayList<>(AttributeNames.SHOWN);
    shown.remove(partition);
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(partition, KeyType.HASH), key(AttributeNames.START, KeyType.RANGE))
        .projection(it -> it.projectionType(ProjectionType.INCLUDE).nonKeyAttributes(shown))
        .build();
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }
}
