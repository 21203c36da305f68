package io.github.drsorchestration.api.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Lasts;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An approval that a wave waits for. It is bound to the hash of the plan that the execution
 * carries, and whoever requested the execution cannot give it.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableApprovalPolicy.class)
@JsonDeserialize(builder = ApprovalPolicy.Builder.class)
public interface ApprovalPolicy {

  /** How long the answer may take, at most 30 days; after that the wave fails. */
  @Value.Default
  @Lasts(min = "PT1S", max = "P30D")
  default Duration expiresAfter() {
    return Duration.ofHours(24);
  }

  /** Who may answer; anybody but the requester where this is empty. */
  Set<String> approvers();

  /** What the approver is to look at before the answer. */
  Optional<String> instructions();

  @Value.Check
  default void check() {
    Bounds.check(ApprovalPolicy.class, this);
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableApprovalPolicy.Builder {
    Builder() {}
  }
}
