package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Something that somebody asked of an execution. It is written into the execution and obeyed, or
 * refused on record, at the engine's next step.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableExecutionRequest.class)
@JsonDeserialize(builder = ExecutionRequest.Builder.class)
public interface ExecutionRequest {

  RequestType type();

  /** Who asked. */
  Actor by();

  /** When it was accepted; set by the library. */
  @Value.Default
  default Instant at() {
    return Instant.EPOCH;
  }

  /** Why; required for SKIP, CANCEL, DENY and TERMINATE. */
  Optional<String> reason();

  /** The wave that is meant; an APPROVE or DENY without it means the only one that waits. */
  Optional<String> wave();

  /**
   * The servers to retry or skip; empty means all failed servers (of the wave, if one is named).
   */
  Set<String> serverIds();

  /**
   * What the servers of a RETRY are to be launched from, for example where the recovery point of
   * the first launch has expired; absent, from what was chosen before.
   */
  Optional<RecoveryPointChoice> recoveryPoint();

  @Value.Check
  default void check() {
    by().exceptEngine("by");
    boolean needsReason =
        switch (type()) {
          case SKIP, CANCEL, DENY, TERMINATE -> true;
          case PAUSE, RESUME, APPROVE, RETRY -> false;
        };
    Check.that(
        !needsReason || reason().filter(text -> !text.isBlank()).isPresent(),
        "reason",
        "is required for " + type());
    Check.serverIds("serverIds", serverIds());
    Check.that(
        recoveryPoint().isEmpty() || type() == RequestType.RETRY,
        "recoveryPoint",
        "can be chosen for a RETRY only");
  }

  /** A request about the whole execution. */
  static ExecutionRequest of(RequestType type, Actor by, String reason) {
    return builder().type(type).by(by).reason(reason).build();
  }

  /** A request about the whole execution, of an actor of whom only the id is known. */
  static ExecutionRequest of(RequestType type, String by, String reason) {
    return of(type, Actor.of(by), reason);
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableExecutionRequest.Builder {
    Builder() {}

    /** An actor of whom only the id is known. */
    public Builder by(String id) {
      return by(Actor.of(id));
    }
  }
}
