package io.github.drsorchestration.aws.dynamodb.item;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of the execution history: a partition for each execution, and a place in it. */
public final class HistoryKey {

  private HistoryKey() {}

  /**
   * A key.
   *
   * @param executionId the execution, or what else has a partition
   * @param place the plan of the execution, which is the place of its header, or another place
   */
  public static Map<String, AttributeValue> of(String executionId, String place) {
    return Map.of(
        AttributeNames.EXECUTION_ID, Attributes.text(executionId),
        AttributeNames.PLAN_ID, Attributes.text(place));
  }

  /** The key of this item. */
  public static Map<String, AttributeValue> in(Map<String, AttributeValue> item) {
    return of(
        Attributes.text(item, AttributeNames.EXECUTION_ID),
        Attributes.text(item, AttributeNames.PLAN_ID));
  }
}
