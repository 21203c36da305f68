package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An approval that a wave asked for, bound to the hash of the execution's plan. */
@Value.Immutable
@JsonSerialize(as = ImmutableApproval.class)
@JsonDeserialize(builder = Approval.Builder.class)
public interface Approval {

  /** Unique for ever: execution, wave and a running number. */
  String approvalId();

  String planHash();

  ApprovalStatus status();

  Instant requestedAt();

  Instant expiresAt();

  /** Whether the approval gate has been told. */
  @Value.Default
  default boolean announced() {
    return false;
  }

  /** Why the last answer at the gate does not count, where there was one that does not. */
  Optional<String> refusedAnswer();

  /** What the approver of a cutover has to know; only in a failback. */
  Optional<CutoverFacts> cutover();

  Optional<Actor> answeredBy();

  /** When the answer was given, which may be before it was taken up. */
  Optional<Instant> answeredAt();

  Optional<String> reason();

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableApproval.Builder {
    Builder() {}
  }
}
