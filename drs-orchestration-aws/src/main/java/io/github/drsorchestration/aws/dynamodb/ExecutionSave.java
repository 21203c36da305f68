package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.execution.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a save has to write: the header and the parts that differ, and where the parts go.
 *
 * @param header the header that will be
 * @param item its item
 * @param parts all parts of the execution
 * @param items the items of the parts that differ
 * @param beside whether these are written before the header, beside the places of their parts
 */
record ExecutionSave(
    ExecutionHeader header,
    Map<String, AttributeValue> item,
    SortedMap<String, Object> parts,
    List<Map<String, AttributeValue>> items,
    boolean beside) {

  /** The writes of a transaction besides parts: header, guards, and a few items of events. */
  private static final int OTHER_WRITES = 20;

  /** Of the four megabytes that a transaction may have. */
  private static final long MOST_BYTES = 3_000_000;

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
    List<Map<String, AttributeValue>> items = items(after.executionId(), changed, token, false);
    boolean beside =
        items.size() > Database.MOST_WRITES - OTHER_WRITES || bytes(items) > MOST_BYTES;
    if (beside) {
      items = items(after.executionId(), changed, token, true);
    }
    SortedMap<String, String> references = new TreeMap<>(base.parts());
    references.keySet().retainAll(parts.keySet());
    changed.forEach((part, value) -> references.put(part, PartItems.reference(token, beside)));
    Map<String, AttributeValue> item =
        ExecutionHeader.item(after, token, base.writes(), references);
    return new ExecutionSave(ExecutionHeader.read(item), item, parts, items, beside);
  }

  private static List<Map<String, AttributeValue>> items(
      String executionId, SortedMap<String, Object> changed, String token, boolean beside) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    changed.forEach(
        (part, value) ->
            items.add(
                PartItems.item(executionId, part, PartItems.reference(token, beside), value)));
    return items;
  }

  private static long bytes(List<Map<String, AttributeValue>> items) {
    return items.stream().mapToLong(item -> Body.length(item)).sum();
  }
}
