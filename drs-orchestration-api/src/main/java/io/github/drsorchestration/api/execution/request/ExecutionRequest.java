package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
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

  /** No single request gives more time than this. */
  Duration MAX_EXTENSION = Duration.ofDays(7);

  RequestType type();

  /** Who asked. */
  Actor by();

  /** When it was accepted; set by the library. */
  @Value.Default
  default Instant at() {
    return Instant.EPOCH;
  }

  /** Why; required for SKIP, CANCEL, DENY, RELAUNCH, TERMINATE and CLEAN_UP. */
  Optional<String> reason();

  /**
   * The wave that is meant. An APPROVE or DENY without it means the only one that waits, an EXTEND
   * everything that goes on; a RESUME with it also accepts that this wave has failed.
   */
  Optional<String> wave();

  /**
   * The servers to retry, relaunch or skip; empty means all failed servers (of the wave, if one is
   * named). Servers that are up, are being launched or wait for it are meant only if they are
   * named.
   */
  @Text(TextForm.SERVER_ID)
  Set<String> serverIds();

  /**
   * What the servers of a RETRY are to be launched from, for example where the recovery point of
   * the first launch has expired; absent, from what was chosen before.
   */
  Optional<RecoveryPointChoice> recoveryPoint();

  /** How much more time an EXTEND gives; up to seven days. */
  Optional<Duration> extendBy();

  /** The name of the plan, by which a TERMINATE of a completed recovery is confirmed. */
  Optional<String> planName();

  @Value.Check
  default void check() {
    Bounds.check(ExecutionRequest.class, this);
    by().exceptEngine("by");
    boolean needsReason =
        switch (type()) {
          case SKIP, CANCEL, DENY, RELAUNCH, TERMINATE, CLEAN_UP -> true;
          case PAUSE, RESUME, APPROVE, RETRY, EXTEND, REPROTECT -> false;
        };
    Check.that(
        !needsReason || reason().filter(text -> !text.isBlank()).isPresent(),
        "reason",
        "is required for " + type());
    Check.that(
        recoveryPoint().isEmpty() || type() == RequestType.RETRY || type() == RequestType.RELAUNCH,
        "recoveryPoint",
        "can be chosen for a RETRY or RELAUNCH only");
    Check.that(
        type() != RequestType.RELAUNCH || !serverIds().isEmpty(),
        "serverIds",
        "must name the servers for a RELAUNCH");
    Check.that(
        extendBy().isPresent() == (type() == RequestType.EXTEND),
        "extendBy",
        "is required for an EXTEND, and for nothing else");
    extendBy()
        .ifPresent(
            more ->
                Check.that(
                    more.compareTo(Duration.ZERO) > 0 && more.compareTo(MAX_EXTENSION) <= 0,
                    "extendBy",
                    "must be more than zero and at most " + MAX_EXTENSION));
    Check.that(
        planName().isEmpty() || type() == RequestType.TERMINATE,
        "planName",
        "confirms a TERMINATE only");
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
