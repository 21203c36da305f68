package io.github.drsorchestration.api.automation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Starts a plan when an alarm or an event comes in. Nothing is launched before a person approves,
 * unless the trigger says why that is not needed.
 *
 * <pre>{@code
 * Trigger regionLost =
 *     Trigger.builder()
 *         .triggerId("ireland-lost")
 *         .name("Ireland does not answer")
 *         .planId("shop")
 *         .source(TriggerSource.ALARM)
 *         .match("shop-health-eu-west-1")
 *         .build();
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableTrigger.class)
@JsonDeserialize(builder = Trigger.Builder.class)
public interface Trigger {

  @Text(TextForm.RECORD_ID)
  String triggerId();

  /** One to 64 characters. */
  @Text(value = TextForm.NAME, max = 64)
  String name();

  @Text(TextForm.NOT_BLANK)
  String planId();

  @Value.Default
  default ExecutionKind kind() {
    return ExecutionKind.RECOVERY;
  }

  TriggerSource source();

  /** The name or ARN of the alarm, or the source of the event. */
  @Text(value = TextForm.NAME, max = 512)
  String match();

  /** Whether somebody must approve before anything is launched. */
  @Value.Default
  default boolean approvalRequired() {
    return true;
  }

  /** Why no approval is needed, where none is required. */
  Optional<String> approvalWaiver();

  /** The approval that is asked for where the plan asks for none. */
  @Value.Default
  default ApprovalPolicy approval() {
    return ApprovalPolicy.builder().build();
  }

  /** After a start, what comes in within this time starts nothing; up to 30 days. */
  @Value.Default
  @Lasts(min = "PT0S", max = "P30D")
  default Duration minInterval() {
    return Duration.ofHours(1);
  }

  @Value.Default
  default boolean enabled() {
    return true;
  }

  /** What the plan is started with. */
  Map<String, String> parameters();

  /** Counts the changes; a write that is based on an older version is refused. */
  @Value.Default
  @Range(min = 0)
  default long version() {
    return 0;
  }

  Optional<Instant> createdDate();

  Optional<Actor> createdBy();

  Optional<Instant> lastModifiedDate();

  Optional<Actor> lastModifiedBy();

  @Value.Check
  default void check() {
    Bounds.check(Trigger.class, this);
    Check.that(
        approvalRequired() != approvalWaiver().filter(it -> !it.isBlank()).isPresent(),
        "approvalWaiver",
        "must say why no approval is needed, exactly where none is required");
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableTrigger.Builder {
    Builder() {}
  }
}
