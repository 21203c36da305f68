package io.github.drsorchestration.aws.dynamodb.database;

import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of a transaction, and how a writer recognises its own write. */
public final class Writes {

  /** How many writes are remembered: that many may follow before one's own is forgotten. */
  public static final int REMEMBERED = 8;

  private static final String UNCHANGED = "#version = :version AND #writes = :writes";
  private static final Map<String, String> UNCHANGED_NAMES =
      Map.of("#version", AttributeNames.VERSION, "#writes", AttributeNames.WRITES);

  private Writes() {}

  public static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
    return put(Put.builder().tableName(table).item(item));
  }

  /** Written only where there is no item with its key. */
  public static TransactWriteItem putNew(
      String table, String key, Map<String, AttributeValue> item) {
    return put(
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(#key)")
            .expressionAttributeNames(Map.of("#key", key)));
  }

  /** Written only in place of this version. */
  public static TransactWriteItem replace(
      String table, Map<String, AttributeValue> item, long version) {
    return putIf(table, item, AttributeNames.VERSION, Attributes.number(version));
  }

  /** Written only in place of this version with these {@linkplain #remembered tokens}. */
  public static TransactWriteItem replace(
      String table, Map<String, AttributeValue> item, long version, List<String> tokens) {
    if (tokens.isEmpty()) {
      return replace(table, item, version);
    }
    return put(
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression(UNCHANGED)
            .expressionAttributeNames(UNCHANGED_NAMES)
            .expressionAttributeValues(unchanged(version, tokens)));
  }

  private static Map<String, AttributeValue> unchanged(long version, List<String> tokens) {
    return Map.of(":version", Attributes.number(version), ":writes", Attributes.texts(tokens));
  }

  /** Written only in place of an item whose attribute has this value. */
  public static TransactWriteItem putIf(
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

  public static TransactWriteItem delete(String table, Map<String, AttributeValue> key) {
    return TransactWriteItem.builder().delete(it -> it.tableName(table).key(key)).build();
  }

  /** Deleted only at this version. */
  public static TransactWriteItem delete(
      String table, Map<String, AttributeValue> key, long version) {
    return deleteIf(table, key, AttributeNames.VERSION, Attributes.number(version));
  }

  /** Deleted only at this version with these {@linkplain #remembered tokens}. */
  public static TransactWriteItem delete(
      String table, Map<String, AttributeValue> key, long version, List<String> tokens) {
    if (tokens.isEmpty()) {
      return delete(table, key, version);
    }
    return delete(
        Delete.builder()
            .tableName(table)
            .key(key)
            .conditionExpression(UNCHANGED)
            .expressionAttributeNames(UNCHANGED_NAMES)
            .expressionAttributeValues(unchanged(version, tokens)));
  }

  /** Deleted only where the attribute has this value. */
  public static TransactWriteItem deleteIf(
      String table, Map<String, AttributeValue> key, String attribute, AttributeValue value) {
    return delete(
        Delete.builder()
            .tableName(table)
            .key(key)
            .conditionExpression("#attribute = :value")
            .expressionAttributeNames(Map.of("#attribute", attribute))
            .expressionAttributeValues(Map.of(":value", value)));
  }

  private static TransactWriteItem delete(Delete.Builder delete) {
    Delete complete =
        delete
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().delete(complete).build();
  }

  /** The tokens of the writes of an item, the latest first, with one more. */
  public static AttributeValue remembered(String token, List<String> earlier) {
    List<String> all = new ArrayList<>();
    all.add(token);
    all.addAll(earlier.subList(0, Math.min(earlier.size(), REMEMBERED - 1)));
    return Attributes.texts(all);
  }

  /** Whether the write with this token is among the latest of an item. */
  public static boolean made(Map<String, AttributeValue> item, String token) {
    return Attributes.texts(item, AttributeNames.WRITES).contains(token);
  }
}
