package io.github.drsorchestration.api.disaster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.execution.request.FindingOverride;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.execution.request.WaitUntil;
import io.github.drsorchestration.api.internal.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** One plan of a disaster, and what it waits for. */
@Value.Immutable
@JsonSerialize(as = ImmutablePlanStart.class)
@JsonDeserialize(builder = PlanStart.Builder.class)
public interface PlanStart {

  @Text(TextForm.NOT_BLANK)
  String planId();

  /** How important the plan is in this disaster, in place of its own priority. */
  @Range(min = 0, max = 9)
  Optional<Integer> priority();

  /** The plans of the same disaster that come first. */
  Set<String> after();

  /** How far the plans of {@link #after()} must be. */
  @Value.Default
  default WaitUntil waitUntil() {
    return WaitUntil.COMPLETED;
  }

  /** Whether the rest is launched where preflight forbids a part; absent, as usual for the kind. */
  Optional<StartPolicy> policy();

  /** The waves to start with; empty for all. */
  Set<String> waves();

  /** What the conditions of waves may ask about. */
  Map<String, String> parameters();

  @Value.Default
  default RecoveryPointChoice recoveryPoint() {
    return RecoveryPointChoice.LATEST;
  }

  /** What preflight may find without forbidding anything. */
  List<FindingOverride> overrides();

  @Value.Check
  default void check() {
    Bounds.check(PlanStart.class, this);
    Check.that(!after().contains(planId()), "after", "names the plan itself");
  }

  /** A plan that starts at once. */
  static PlanStart of(String planId) {
    return builder().planId(planId).build();
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutablePlanStart.Builder {
    Builder() {}
  }
}
