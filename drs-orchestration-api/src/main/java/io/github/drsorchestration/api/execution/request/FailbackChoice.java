package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** What a failback is to bring home, and how far it goes by itself. */
@Value.Immutable
@JsonSerialize(as = ImmutableFailbackChoice.class)
@JsonDeserialize(builder = FailbackChoice.Builder.class)
public interface FailbackChoice {

  /** All defaults: whatever of the plan runs in the recovery place. */
  FailbackChoice DEFAULT = builder().build();

  /** The execution whose instances are brought home; absent, whatever of the plan runs there. */
  @Text(TextForm.NOT_BLANK)
  Optional<String> executionId();

  /** How long the copy to the origin may take, at most 90 days. An EXTEND adds to it. */
  @Value.Default
  @Lasts(min = "PT1H", max = "P90D")
  default Duration syncWithin() {
    return Duration.ofDays(14);
  }

  /**
   * The approval before production stops, where the plan's first waves ask for none. There is
   * always one.
   */
  @Value.Default
  default ApprovalPolicy cutover() {
    return ApprovalPolicy.builder().expiresAfter(Duration.ofDays(7)).build();
  }

  /** Whether the servers are protected again as soon as the failback has ended well. */
  @Value.Default
  default boolean reprotect() {
    return true;
  }

  /**
   * Whether what the way home needed is removed as soon as everything is protected again: the
   * instances in the recovery place, and the replication that brought them back.
   */
  @Value.Default
  default boolean cleanUp() {
    return false;
  }

  @Value.Check
  default void check() {
    Bounds.check(FailbackChoice.class, this);
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableFailbackChoice.Builder {
    Builder() {}
  }
}
