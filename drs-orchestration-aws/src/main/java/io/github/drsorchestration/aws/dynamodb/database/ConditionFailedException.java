package io.github.drsorchestration.aws.dynamodb.database;

import io.github.drsorchestration.api.failure.OrchestrationException;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** A condition of a transaction did not hold, so none of its writes was made. */
public final class ConditionFailedException extends OrchestrationException {

  public static final String CONDITION = "ConditionalCheckFailed";

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<CancellationReason> reasons;
  private boolean afterAnUnknownOutcome;

  public ConditionFailedException(List<CancellationReason> reasons, boolean afterAnUnknownOutcome) {
    super("a condition does not hold");
    this.reasons = List.copyOf(reasons);
    this.afterAnUnknownOutcome = afterAnUnknownOutcome;
  }

  /** Whether the condition of the write at this place did not hold. */
  public boolean failedAt(int index) {
    return CONDITION.equals(reasons.get(index).code());
  }

  /** What the write at this place found; empty if there was nothing, or if its condition held. */
  public Map<String, AttributeValue> itemAt(int index) {
    return reasons.get(index).hasItem() ? reasons.get(index).item() : Map.of();
  }

  /**
   * Whether an attempt before had an unknown outcome, so that the obstacle may be its own write.
   */
  public boolean afterAnUnknownOutcome() {
    return afterAnUnknownOutcome;
  }

  public void markAfterAnUnknownOutcome() {
    afterAnUnknownOutcome = true;
  }
}
