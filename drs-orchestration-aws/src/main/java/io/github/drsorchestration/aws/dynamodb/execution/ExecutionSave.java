package io.github.drsorchestration.aws.dynamodb.execution;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.item.ItemBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a save has to write: the header and the parts that differ.
 *
 * @param executionId the execution
 * @param header the new header
 * @param item its item
 * @param parts all parts of the execution
 * @param items the items of the parts that differ, to be written with the header
 * @param stagedItems the same where they are too large for one transaction, to be written first
 * @param expiresAt when all this disappears, except the header; absent if it does not
 */
record ExecutionSave(
    String executionId,
    ExecutionHeader header,
    Map<String, AttributeValue> item,
    SortedMap<String, Object> parts,
    List<Map<String, AttributeValue>> items,
    List<Map<String, AttributeValue>> stagedItems,
    Optional<Long> expiresAt) {

  /** What is left of a transaction for the header, guards, and a few items of events. */
  private static final int MAX_PARTS = Database.MAX_TRANSACTION_WRITES - 20;

  /** Of the four megabytes that a transaction may have. */
  private static final long MAX_BYTES = 3_000_000;

  /**
   * @param base the header of the version before; of a new execution, an empty one
   * @param before the parts of the version before
   * @param after the execution at its new version
   */
  static ExecutionSave of(
      ExecutionHeader base, SortedMap<String, Object> before, Execution after, String token) {
    SortedMap<String, Object> parts = ExecutionParts.split(after);
    SortedMap<String, Object> changed = new TreeMap<>();
    parts.forEach(
        (part, value) -> {
          if (!base.parts().containsKey(part) || !value.equals(before.get(part))) {
            changed.put(part, value);
          }
        });
    Optional<Long> expiresAt = Expiry.ofParts(after);
    List<Map<String, AttributeValue>> items = items(after, changed, token, expiresAt);
    List<Map<String, AttributeValue>> staged = List.of();
    String reference = token;
    if (items.size() > MAX_PARTS || bytes(items) > MAX_BYTES) {
      reference = PartItems.staged(token);
      staged = items(after, changed, reference, expiresAt);
      items = List.of();
    }
    SortedMap<String, String> references = new TreeMap<>(base.parts());
    references.keySet().retainAll(parts.keySet());
    for (String part : changed.keySet()) {
      references.put(part, reference);
    }
    Map<String, AttributeValue> item = ExecutionHeader.item(after, token, base, references);
    return new ExecutionSave(
        after.executionId(), ExecutionHeader.read(item), item, parts, items, staged, expiresAt);
  }

  private static List<Map<String, AttributeValue>> items(
      Execution execution,
      SortedMap<String, Object> parts,
      String reference,
      Optional<Long> expiresAt) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    parts.forEach(
        (part, value) ->
            items.add(PartItems.item(execution.executionId(), part, reference, value, expiresAt)));
    return items;
  }

  private static long bytes(List<Map<String, AttributeValue>> items) {
    return items.stream().mapToLong(ItemBody::length).sum();
  }
}
