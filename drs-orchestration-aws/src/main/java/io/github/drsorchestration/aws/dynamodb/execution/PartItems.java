package io.github.drsorchestration.aws.dynamodb.execution;

import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import io.github.drsorchestration.aws.dynamodb.item.HistoryKey;
import io.github.drsorchestration.aws.dynamodb.item.ItemBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of an execution's parts. A part has its place in the partition, and the save that
 * writes it there in its transaction leaves its token in it. A save that is too large for one
 * transaction stages its parts first: it writes them to places of their own, where only its own
 * header finds them; the reference in the header then begins with {@code @}.
 */
final class PartItems {

  private static final String PART = AttributeNames.RESERVED + "PART#";
  private static final String REFERENCE = "reference";
  private static final String STAGED = "@";

  private final Database database;
  private final String table;
  private final PartCache cache;

  PartItems(Database database, String table, PartCache cache) {
    this.database = database;
    this.table = table;
    this.cache = cache;
  }

  /** The reference to a staged part. */
  static String staged(String token) {
    return STAGED + token;
  }

  private static boolean isStaged(String reference) {
    return reference.startsWith(STAGED);
  }

  static Map<String, AttributeValue> item(
      String executionId, String part, String reference, Object value, Optional<Long> expiresAt) {
    Map<String, AttributeValue> item = new HashMap<>(key(executionId, part, reference));
    item.put(REFERENCE, Attributes.text(reference));
    expiresAt.ifPresent(it -> item.put(AttributeNames.EXPIRES_AT, Attributes.number(it)));
    ItemBody.write(item, value);
    return item;
  }

  /** The keys of staged parts that one header names and the next does not. */
  static List<Map<String, AttributeValue>> replacedStaged(
      String executionId, ExecutionHeader before, ExecutionHeader after) {
    List<Map<String, AttributeValue>> replaced = new ArrayList<>();
    before
        .parts()
        .forEach(
            (part, reference) -> {
              if (isStaged(reference) && !reference.equals(after.parts().get(part))) {
                replaced.add(key(executionId, part, reference));
              }
            });
    return replaced;
  }

  private static Map<String, AttributeValue> key(
      String executionId, String part, String reference) {
    String place = PART + part + (isStaged(reference) ? "#" + reference.substring(1) : "");
    return HistoryKey.of(executionId, place);
  }

  /** The parts that a header names, or nothing where it is out of date already. */
  Optional<SortedMap<String, Object>> read(String executionId, ExecutionHeader header) {
    SortedMap<String, Object> parts = new TreeMap<>();
    SortedMap<String, String> missing = new TreeMap<>();
    header
        .parts()
        .forEach(
            (part, reference) ->
                cache
                    .find(executionId, part, reference)
                    .ifPresentOrElse(
                        value -> parts.put(part, value), () -> missing.put(part, reference)));
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    missing.forEach((part, reference) -> keys.add(key(executionId, part, reference)));
    Map<String, Map<String, AttributeValue>> found = new HashMap<>();
    database
        .getAll(table, keys)
        .forEach(item -> found.put(Attributes.text(item, AttributeNames.PLAN_ID), item));
    for (Map.Entry<String, String> wanted : missing.entrySet()) {
      String place =
          Attributes.text(
              key(executionId, wanted.getKey(), wanted.getValue()), AttributeNames.PLAN_ID);
      Map<String, AttributeValue> item = found.getOrDefault(place, Map.of());
      if (!Attributes.optionalText(item, REFERENCE).equals(Optional.of(wanted.getValue()))) {
        return Optional.empty();
      }
      parts.put(wanted.getKey(), ItemBody.read(item, ExecutionParts.typeOf(wanted.getKey())));
    }
    cache.keep(executionId, header, parts);
    return Optional.of(parts);
  }
}
