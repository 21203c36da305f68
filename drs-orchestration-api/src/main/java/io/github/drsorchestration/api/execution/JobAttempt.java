package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One attempt to start one DRS job. It is saved before the call is made; its id is the tag by which
 * the job is found again when the answer was lost.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableJobAttempt.class)
@JsonDeserialize(builder = JobAttempt.Builder.class)
public interface JobAttempt {

  /** Unique for ever: execution, wave and a running number. */
  String attemptId();

  JobType type();

  AccountRegion where();

  List<String> serverIds();

  /** For a TERMINATE job, the instances. */
  List<String> instanceIds();

  AttemptStatus status();

  Instant intendedAt();

  /**
   * The step that saved the intent must not make the call after this moment, so that others know
   * when to stop waiting for it.
   */
  Instant actBefore();

  /** If no job with the attempt's tag has appeared by this moment, the call took no effect. */
  Instant resolveBy();

  Optional<String> jobId();

  Optional<Instant> submittedAt();

  Optional<Instant> endedAt();

  /** Why the call did not take effect. */
  Optional<Failure> rejection();

  /** When its servers may be tried again, after a rejection that can pass. */
  Optional<Instant> retryAt();

  /** Whether DRS said that a job, which may be its own, was processing one of its servers. */
  @Value.Default
  default boolean conflict() {
    return false;
  }

  /** Whether the call did not take effect, for this reason. */
  default boolean wasRejectedFor(FailureCode code) {
    return rejection().filter(failure -> failure.code() == code).isPresent();
  }

  @Value.Check
  default void check() {
    Check.notBlank("attemptId", attemptId());
    Check.that(!serverIds().isEmpty(), "serverIds", "must not be empty");
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableJobAttempt.Builder {
    Builder() {}
  }
}
