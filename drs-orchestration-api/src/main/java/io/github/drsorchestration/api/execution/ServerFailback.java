package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The way home of one server: its recovery instance is replicated back to the origin, launched
 * there, and protected again.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableServerFailback.class)
@JsonDeserialize(builder = ServerFailback.Builder.class)
public interface ServerFailback {

  /** The instance in the recovery place that is brought home. */
  String instanceId();

  /** Where it is brought; absent, to a machine on premises. */
  Optional<AccountRegion> origin();

  @Value.Default
  default FailbackStage stage() {
    return FailbackStage.REVERSING;
  }

  /** Which of its instances carries production, and must not be terminated. */
  @Value.Default
  default ProductionSide production() {
    return ProductionSide.RECOVERY;
  }

  /**
   * When DRS was first asked to replicate it back, or the failback client on premises was first
   * seen; absent, nothing was done for it yet.
   */
  Optional<Instant> reversalAskedAt();

  /** The source server in the origin that replicates the recovery instance. */
  Optional<ServerReference> reversed();

  /** How much of the present copy is done, in percent. */
  Optional<Integer> syncPercent();

  /** How far the copy lags behind. */
  Optional<Duration> lag();

  /** When DRS expects the present copy to be done. */
  Optional<Instant> syncedAt();

  /** Why it does not get on at present, for people. */
  Optional<String> problem();

  /** When it came to its stage. */
  Instant since();

  /** How much more time than a failback allows its copy was given. */
  Optional<Duration> extendedBy();

  /** When it is to be looked at next. */
  Instant nextLookAt();

  /** When it was in sync for the first time. */
  Optional<Instant> inSyncAt();

  /** When production moved to the origin. */
  Optional<Instant> movedAt();

  /** When it was protected again. */
  Optional<Instant> protectedAt();

  /** Whether a failback client copies it to a machine on premises, which DRS then launches. */
  @JsonIgnore
  default boolean isToPremises() {
    return origin().isEmpty();
  }

  /** Whether the server in the origin can be launched without losing data. */
  @JsonIgnore
  default boolean isInSync() {
    return stage() == FailbackStage.IN_SYNC;
  }

  @Value.Check
  default void check() {
    Check.notBlank("instanceId", instanceId());
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableServerFailback.Builder {
    Builder() {}
  }
}
