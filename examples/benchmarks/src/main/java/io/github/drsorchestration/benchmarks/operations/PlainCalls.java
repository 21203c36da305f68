package io.github.drsorchestration.benchmarks.operations;

import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Calls of DynamoDB as one writes them by hand. */
final class PlainCalls {

  private PlainCalls() {}

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  /** An attribute that the item must have. */
  static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name);
  }

  static Map<String, AttributeValue> get(
      DynamoDbClient client, String table, Map<String, AttributeValue> key) {
    return client.getItem(it -> it.tableName(table).key(key).consistentRead(true)).item();
  }

  static Map<String, AttributeValue> key(String name, String id) {
    return Map.of(name, text(id));
  }

  static void scan(DynamoDbClient client, String table) {
    var unused =
        client.scan(
            it ->
                it.tableName(table)
                    .consistentRead(true)
                    .filterExpression("attribute_exists(version)"));
  }

  /** Of the items whose attribute has a value. */
  static QueryRequest.Builder query(String table, String attribute, String value) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("#a = :a")
        .expressionAttributeNames(Map.of("#a", attribute))
        .expressionAttributeValues(Map.of(":a", text(value)));
  }

  static QueryRequest.Builder newest(String table, String index, String attribute, String value) {
    return query(table, attribute, value).indexName(index).scanIndexForward(false);
  }

  static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
    return write(Put.builder().tableName(table).item(item));
  }

  static TransactWriteItem putNew(String table, String key, Map<String, AttributeValue> item) {
    return write(
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(#key)")
            .expressionAttributeNames(Map.of("#key", key)));
  }

  static TransactWriteItem replace(
      String table, Map<String, AttributeValue> item, AttributeValue version) {
    return write(
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("version = :version")
            .expressionAttributeValues(Map.of(":version", version)));
  }

  private static TransactWriteItem write(Put.Builder put) {
    return TransactWriteItem.builder().put(put.build()).build();
  }

  static TransactWriteItem delete(String table, Map<String, AttributeValue> key) {
    return TransactWriteItem.builder().delete(it -> it.tableName(table).key(key)).build();
  }

  static TransactWriteItem delete(
      String table, Map<String, AttributeValue> key, AttributeValue version) {
    return TransactWriteItem.builder()
        .delete(
            it ->
                it.tableName(table)
                    .key(key)
                    .conditionExpression("version = :version")
                    .expressionAttributeValues(Map.of(":version", version)))
        .build();
  }
}
