package io.github.drsorchestration.api.server;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A server that DRS replicates, as it is known in the place where it would be recovered. */
@Value.Immutable
@JsonSerialize(as = ImmutableSourceServer.class)
@JsonDeserialize(builder = SourceServer.Builder.class)
public interface SourceServer {

  /** The DRS id, {@code s-} and 17 characters. */
  String serverId();

  /** Where DRS keeps the server and would recover it. */
  AccountRegion where();

  Optional<String> hostname();

  Map<String, String> tags();

  ReplicationState replicationState();

  /** How far the newest recovery point lags behind the source. */
  Optional<Duration> lag();

  /** The instance of the last launch, while it exists and DRS knows it. */
  Optional<String> recoveryInstanceId();

  @Value.Default
  default LaunchResult lastLaunchResult() {
    return LaunchResult.NOT_STARTED;
  }

  /** When the agent on the source was last heard of. */
  Optional<Instant> lastSeenAt();

  /** When the server was added to DRS. */
  Optional<Instant> addedAt();

  @Value.Default
  default ReplicationDirection direction() {
    return ReplicationDirection.FAILOVER;
  }

  /** Where the source runs, for a source in AWS. */
  Optional<AccountRegion> origin();

  /** The instance that is replicated, for a source in EC2. */
  Optional<String> originInstanceId();

  /** The server that replicates the other way, once its replication has been reversed. */
  Optional<ServerReference> reversed();

  /** Its disks, as far as DRS tells. */
  List<ReplicatedDisk> disks();

  /** Why its replication has stalled, as DRS names it. */
  Optional<String> replicationError();

  /** When DRS expects its replication to be up to date. */
  Optional<Instant> syncedAt();

  /** How much has been replicated, in percent; empty where DRS does not tell. */
  @JsonIgnore
  default OptionalInt syncPercent() {
    long total = disks().stream().mapToLong(ReplicatedDisk::totalBytes).sum();
    long done = disks().stream().mapToLong(ReplicatedDisk::replicatedBytes).sum();
    return total == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) (100 * Math.min(done, total) / total));
  }

  /** The account that replicates the server, for an extended source server. */
  Optional<String> stagingAccountId();

  /** What that account calls the server, for an extended source server. */
  Optional<String> stagingServerId();

  /**
   * Whether it counts against the quota of replicating servers where it is kept. An extended server
   * counts where it is replicated, a stopped or disconnected one nowhere.
   */
  default boolean usesReplicationQuota() {
    return stagingAccountId().isEmpty() && replicationState().isRecoverable();
  }

  /** What people call it, everywhere: its tag {@code Name}, else its host name, else its id. */
  @JsonProperty(value = "name", access = JsonProperty.Access.READ_ONLY)
  default String displayName() {
    return nameOf(tags(), hostname(), serverId());
  }

  /** What people call a server of which this is known. There is no other rule for it. */
  static String nameOf(Map<String, String> tags, Optional<String> hostname, String serverId) {
    String tag = tags.getOrDefault("Name", "");
    return tag.isBlank() ? hostname.filter(it -> !it.isBlank()).orElse(serverId) : tag;
  }

  @Value.Check
  default void check() {
    Check.serverId("serverId", serverId());
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableSourceServer.Builder {
    Builder() {}
  }
}
