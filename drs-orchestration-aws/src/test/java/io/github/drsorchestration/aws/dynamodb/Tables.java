package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.aws.moto.Moto;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** New, empty tables for each test, on one moto. */
final class Tables {

  static final DynamoDbClient CLIENT = Moto.shared().dynamoDb();

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Tables() {}

  static DynamoTables create() {
    DynamoTables tables = DynamoTables.withPrefix("test-" + COUNT.incrementAndGet() + "-");
    tables.createIn(CLIENT);
    return tables;
  }

  /** Stores that make each call once and see what this connection gives. */
  static DynamoStores stores(DynamoTables tables, SdkHttpClient http) {
    DynamoDbClient client =
        Moto.shared()
            .point(DynamoDbClient.builder())
            .httpClient(http)
            .overrideConfiguration(it -> it.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
    return DynamoStores.of(client, tables);
  }

  static List<Map<String, AttributeValue>> items(String table) {
    return CLIENT.scanPaginator(it -> it.tableName(table)).items().stream().toList();
  }

  static DynamoStores stores() {
    return DynamoStores.of(CLIENT, create());
  }
}
