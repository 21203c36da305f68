package io.github.drsorchestration.testkit.world.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The description of a server that the simulated DRS replicates, at the start of the world. */
@Value.Immutable
@JsonSerialize(as = ImmutableSimulatedServer.class)
@JsonDeserialize(builder = SimulatedServer.Builder.class)
public interface SimulatedServer {

  /** {@code s-} and 17 characters, unique in the world. */
  String serverId();

  /** The account and Region that it is replicated to. */
  AccountRegion where();

  Optional<String> hostname();

  /** Where its source runs, for a source in AWS; absent, the source is on premises. */
  Optional<AccountRegion> origin();

  /** The instance that it replicates, for a source in EC2. */
  Optional<String> originInstanceId();

  Map<String, String> tags();

  @Value.Default
  default OperatingSystem operatingSystem() {
    return OperatingSystem.LINUX;
  }

  @Value.Default
  default ReplicationState replicationState() {
    return ReplicationState.CONTINUOUS;
  }

  /** How far its replication lags behind the source; absent means not at all. */
  Optional<Duration> lag();

  /**
   * Its recovery points. If absent, there is one at each full hour of the last day: new ones appear
   * while replication is healthy, and there are none until the first copy is complete.
   */
  Optional<List<RecoveryPoint>> recoveryPoints();

  @Value.Default
  default EarlierInstance earlierInstance() {
    return EarlierInstance.NONE;
  }

  /**
   * The total duration of its launches, from the end of the queue. If absent, the phases determine
   * it.
   */
  Optional<Duration> launchDuration();

  /**
   * The durations of the phases of its launches. If absent, they are drawn from the world's seed.
   */
  Optional<PhaseDurations> phaseDurations();

  /** The duration of its post-launch actions, unless the launch settings turn them off. */
  @Value.Default
  default Duration postLaunchActions() {
    return Duration.ZERO;
  }

  /**
   * How long the first copy of its disks takes when its replication starts in this world. If
   * absent, the world decides.
   */
  Optional<Duration> initialSync();

  /**
   * How long the first copy takes on the way back, to the origin or to the failback client. If
   * absent, the world decides.
   */
  Optional<Duration> reverseSync();

  /**
   * For a source on premises: how long after a recovery its machine is booted with the failback
   * client. If absent, a test boots it.
   */
  Optional<Duration> failbackClientAfter();

  /** Its launch settings, as far as they differ from the defaults. */
  @Value.Default
  default LaunchSettings launchSettings() {
    return LaunchSettings.unchanged();
  }

  /** The EC2 launch template behind its launch configuration; if absent, derived from its id. */
  Optional<String> launchTemplateId();

  @Value.Check
  default void check() {
    if (!Identifiers.SERVER.matcher(serverId()).matches()) {
      throw new InvalidValueException(
          "serverId", "must be s- and 17 characters, is '" + serverId() + "'");
    }
    notNegative("lag", lag().orElse(Duration.ZERO));
    notNegative("launchDuration", launchDuration().orElse(Duration.ZERO));
    notNegative("postLaunchActions", postLaunchActions());
    notNegative("initialSync", initialSync().orElse(Duration.ZERO));
    notNegative("reverseSync", reverseSync().orElse(Duration.ZERO));
    notNegative("failbackClientAfter", failbackClientAfter().orElse(Duration.ZERO));
    if (failbackClientAfter().isPresent() && origin().isPresent()) {
      throw new InvalidValueException(
          "failbackClientAfter", "is for a source on premises, which has no origin");
    }
  }

  private static void notNegative(String field, Duration duration) {
    if (duration.isNegative()) {
      throw new InvalidValueException(field, "must not be negative, is " + duration);
    }
  }

  /** A server with defaults for everything else. */
  static SimulatedServer of(String serverId, AccountRegion where) {
    return builder().serverId(serverId).where(where).build();
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a server; {@code build()} rejects invalid values. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableSimulatedServer.Builder {
    Builder() {}
  }
}
