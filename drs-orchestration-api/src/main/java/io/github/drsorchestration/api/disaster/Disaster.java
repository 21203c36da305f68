package io.github.drsorchestration.api.disaster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Many plans that were started together, as they are now. */
@Value.Immutable
@JsonSerialize(as = ImmutableDisaster.class)
@JsonDeserialize(builder = Disaster.Builder.class)
public interface Disaster {

  String disasterId();

  String name();

  Optional<String> reason();

  ExecutionKind kind();

  /** Who started it. */
  Actor by();

  Instant declaredAt();

  Optional<Duration> rtoTarget();

  DisasterStatus status();

  /** When the last execution ended, once all have. */
  Optional<Instant> endedAt();

  /** The plans, in the order of the request. */
  List<DisasterPlan> plans();

  /** The plan with this id. */
  default Optional<DisasterPlan> plan(String planId) {
    return plans().stream().filter(plan -> plan.planId().equals(planId)).findFirst();
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableDisaster.Builder {
    Builder() {}

    /** An actor of whom only the id is known. */
    public Builder by(String id) {
      return by(Actor.of(id));
    }
  }
}
