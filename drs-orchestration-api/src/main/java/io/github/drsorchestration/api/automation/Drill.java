package io.github.drsorchestration.api.automation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A drill that is attended to from its start to its clean-up. */
@Value.Immutable
@JsonSerialize(as = ImmutableDrill.class)
@JsonDeserialize(builder = Drill.Builder.class)
public interface Drill {

  /** How long the end of a drill is waited for where nothing else is said. */
  Duration DEFAULT_WAIT = Duration.ofDays(1);

  /** How long a drill that completed is a proof where nothing else is said. */
  Duration PROOF_LASTS = Duration.ofDays(90);

  String executionId();

  String planId();

  /** The schedule that it comes of. */
  Optional<String> scheduleId();

  /** Who requested it. */
  Actor by();

  /** Whether its instances are terminated after its end. */
  boolean cleanUp();

  @Value.Default
  default DrillState state() {
    return DrillState.STARTED;
  }

  Instant startedAt();

  /** After this moment its end is waited for no more. */
  Instant waitUntil();

  /** What the report comes down to, once there is one. */
  Optional<DrillSummary> summary();

  /** By when the next proof is due; absent unless this one is a proof. */
  Optional<Instant> nextProof();

  /** Why it was abandoned. */
  Optional<String> problem();

  /** When there was nothing left to do. */
  Optional<Instant> doneAt();

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableDrill.Builder {
    Builder() {}
  }
}
