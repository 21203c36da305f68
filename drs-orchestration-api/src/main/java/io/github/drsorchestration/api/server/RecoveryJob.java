package io.github.drsorchestration.api.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A DRS job: the launch or termination of up to a hundred servers. It cannot be cancelled. */
@Value.Immutable
@JsonSerialize(as = ImmutableRecoveryJob.class)
@JsonDeserialize(builder = RecoveryJob.Builder.class)
public interface RecoveryJob {

  String jobId();

  AccountRegion where();

  JobType type();

  JobStatus status();

  /** Whether a LAUNCH job is a drill; false for every other type. */
  @Value.Default
  default boolean drill() {
    return false;
  }

  Instant createdAt();

  /** Absent until the job is COMPLETED. */
  Optional<Instant> endedAt();

  Map<String, String> tags();

  /** The servers; DRS may empty the list some time after the job ended. */
  List<JobParticipant> participants();

  @Value.Check
  default void check() {
    Check.notBlank("jobId", jobId());
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableRecoveryJob.Builder {
    Builder() {}
  }
}
