package io.github.drsorchestration.testkit.world;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.LaunchStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A launch of one server as it really happened. */
@Value.Immutable
@JsonSerialize(as = ImmutableRecordedLaunch.class)
@JsonDeserialize(builder = RecordedLaunch.Builder.class)
public interface RecordedLaunch {

  String serverId();

  AccountRegion where();

  String jobId();

  /** The tags of the job. */
  Map<String, String> tags();

  boolean drill();

  /** The pinned recovery point, if any. */
  Optional<String> snapshotId();

  /** When the job was created. */
  Instant startedAt();

  /** When the outcome became final, if it has. */
  Optional<Instant> endedAt();

  /** The current status of the launch. */
  LaunchStatus outcome();

  /** The launched instance, if any; a FAILED launch may have one too. */
  Optional<String> instanceId();

  /** The earlier instance that this launch deleted, if any. */
  Optional<String> deletedInstanceId();

  /** Whether the deleted instance was not a drill's, and may have carried production. */
  boolean deletedRecovery();

  static Builder builder() {
    return new Builder();
  }

  /** Builds one. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableRecordedLaunch.Builder {
    Builder() {}
  }
}
