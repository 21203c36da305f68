package io.github.drsorchestration.api.execution.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One entry of an execution's record: who did what, when and why. Each entry carries the hash of
 * the one before, so that a changed, missing or inserted entry shows without access to the store.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableExecutionEvent.class)
@JsonDeserialize(builder = ExecutionEvent.Builder.class)
public interface ExecutionEvent {

  String executionId();

  /** Counts from one without gaps. */
  long sequence();

  Instant at();

  EventType type();

  /** Who caused it: the {@code by} of a request, or {@code engine}. */
  String actor();

  Optional<String> reason();

  Optional<String> wave();

  Optional<String> serverId();

  /** Particulars by name, such as {@code from} and {@code to} of a status. */
  Map<String, String> details();

  /** The hash of the entry before; of the first, the plan's hash. */
  String previousHash();

  /** SHA-256 over everything above, as 64 hexadecimal digits. */
  String hash();

  @Value.Check
  default void check() {
    Check.atLeast("sequence", sequence(), 1);
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableExecutionEvent.Builder {
    Builder() {}
  }
}
