package io.github.drsorchestration.aws.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of a transaction, and how a writer knows its own write again. */
final class Writes {

  /** So many writes may follow one's own before it is no longer known. */
  static final int REMEMBERED = 8;

  private Writes() {}

  static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
    return put(Put.builder().tableName(table).item(item));
  }

  /** Written only where there is no item with its key. */
  static TransactWriteItem putNew(String table, String key, Map<String, AttributeValue> item) {
    return put(
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(#key)")
            .expressionAttributeNames(Map.of("#key", key)));
  }

  /** Written only in place of this version. */
  static TransactWriteItem replace(String table, Map<String, AttributeValue> item, long version) {
    return putIf(table, item, Names.VERSION, Attributes.number(version));
  }

  /** Written only in place of an item whose attribute has this value. */
  static TransactWriteItem putIf(
      String table, Map<String, AttributeValue> item, String attribute, AttributeValue value) {
    return put(
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("#attribute = :value")
            .expressionAttributeNames(Map.of("#attribute", attribute))
            .expressionAttributeValues(Map.of(":value", value)));
  }

  private static TransactWriteItem put(Put.Builder put) {
    Put complete =
        put.returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().put(complete).build();
  }

  static TransactWriteItem delete(String table, Map<String, AttributeValue> key) {
    return TransactWriteItem.builder().delete(it -> it.tableName(table).key(key)).build();
  }

  /** Deleted only at this version. */
  static TransactWriteItem delete(String table, Map<String, AttributeValue> key, long version) {
    return deleteIf(table, key, Names.VERSION, Attributes.number(version));
  }

  /** Deleted only where the attribute has this value. */
  static TransactWriteItem deleteIf(
      String table, Map<String, AttributeValue> key, String attribute, AttributeValue value) {
    Delete delete =
        Delete.builder()
            .tableName(table)
            .key(key)
            .conditionExpression("#attribute = :value")
            .expressionAttributeNames(Map.of("#attribute", attribute))
            .expressionAttributeValues(Map.of(":value", value))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  /** The tokens of the writes of an item, the latest first, with one more. */
  static AttributeValue remembered(String token, List<String> earlier) {
    List<String> all = new ArrayList<>();
    all.add(token);
    all.addAll(earlier.subList(0, Math.min(earlier.size(), REMEMBERED - 1)));
    return Attributes.texts(all);
  }

  /** Whether the write with this token is among the latest of an item. */
  static boolean made(Map<String, AttributeValue> item, String token) {
    return Attributes.texts(item, Names.WRITES).contains(token);
  }
}
