package io.github.drsorchestration.api.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An EC2 instance that DRS launched from a source server. Every further launch of the server
 * deletes it, drill or not.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableRecoveryInstance.class)
@JsonDeserialize(builder = RecoveryInstance.Builder.class)
public interface RecoveryInstance {

  /** The DRS id, which is also the EC2 instance id. */
  String instanceId();

  AccountRegion where();

  String serverId();

  /** The job that launched it. */
  Optional<String> jobId();

  /** Whether a drill launched it. An instance that is no drill may carry production. */
  boolean drill();

  InstanceState state();

  /** The moment that its disks show: what was lost is what came later. */
  Optional<Instant> recoveryPointAt();

  /** How far its way back is. */
  @Value.Default
  default FailbackState failbackState() {
    return FailbackState.FAILBACK_NOT_STARTED;
  }

  /** Where its source runs. */
  @Value.Default
  default OriginEnvironment originEnvironment() {
    return OriginEnvironment.AWS;
  }

  /** Whether it is disconnected from DRS: it runs, and cannot be replicated any more. */
  @Value.Default
  default boolean disconnected() {
    return false;
  }

  Map<String, String> tags();

  @Value.Check
  default void check() {
    Check.notBlank("instanceId", instanceId());
    Check.notBlank("serverId", serverId());
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableRecoveryInstance.Builder {
    Builder() {}
  }
}
