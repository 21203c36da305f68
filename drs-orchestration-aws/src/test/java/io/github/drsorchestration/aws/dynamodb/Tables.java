package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.aws.moto.Moto;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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

  static DynamoStores stores() {
    return DynamoStores.of(CLIENT, create());
  }
}
