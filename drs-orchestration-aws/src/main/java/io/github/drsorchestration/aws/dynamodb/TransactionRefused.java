package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.failure.OrchestrationException;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** A condition of a transaction did not hold, so none of its writes was made. */
final class TransactionRefused extends OrchestrationException {

  static final String CONDITION = "ConditionalCheckFailed";

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<CancellationReason> reasons;
  private boolean afterAnUnknownOutcome;

  TransactionRefused(List<CancellationReason> reasons, boolean afterAnUnknownOutcome) {
    super("a condition does not hold");
    this.reasons = List.copyOf(reasons);
    this.afterAnUnknownOutcome = afterAnUnknownOutcome;
  }

  /** Whether the condition of the write at this place did not hold. */
  boolean refused(int index) {
    return CONDITION.equals(reasons.get(index).code());
  }

  /** What the write at this place found; empty if there was nothing, or if it was not refused. */
  Map<String, AttributeValue> found(int index) {
    return reasons.get(index).hasItem() ? reasons.get(index).item() : Map.of();
  }

  /** Whether an attempt before had an unknown outcome, so that the obstacle may be one's own. */
  boolean afterAnUnknownOutcome() {
    return afterAnUnknownOutcome;
  }

  void markAfterAnUnknownOutcome() {
    afterAnUnknownOutcome = true;
  }
}
