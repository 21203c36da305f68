package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.plan.Hook;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One run of a hook. Its id is handed to whatever is run, which can tell a repetition by it. */
@Value.Immutable
@JsonSerialize(as = ImmutableHookRun.class)
@JsonDeserialize(builder = HookRun.Builder.class)
public interface HookRun {

  /** Unique for ever: execution, wave, hook and a running number. */
  String runId();

  Hook hook();

  HookStatus status();

  /** The step that saved the intent must not start the hook after this moment. */
  Instant actBefore();

  /** How often its runner was asked to start it. */
  @Value.Default
  default int starts() {
    return 1;
  }

  Instant startedAt();

  Optional<Instant> endedAt();

  Optional<Failure> failure();

  /** Whether a retry of the wave has made this run a thing of the past. */
  @Value.Default
  default boolean superseded() {
    return false;
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableHookRun.Builder {
    Builder() {}
  }
}
