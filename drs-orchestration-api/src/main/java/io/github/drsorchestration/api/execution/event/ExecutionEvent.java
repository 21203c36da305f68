package io.github.drsorchestration.api.execution.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
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

  /** Who caused it: the {@code by} of a request, or {@link Actor#ENGINE}. */
  Actor actor();

  Optional<String> reason();

  Optional<String> wave();

  Optional<String> serverId();

  /** The {@link #details()} as they are stored, with what only other versions know. */
  @JsonProperty("details")
  Map<String, String> flatDetails();

  /**
   * What it says beside the above, such as the statuses that something moved from and to.
   *
   * @throws io.github.drsorchestration.api.failure.InvalidValueException if another version of the
   *     library wrote something that this one cannot read
   */
  default EventDetails details() {
    return FlatDetails.read(type(), flatDetails());
  }

  /** The details of an event whose type is known. */
  default <D extends EventDetails> D details(Class<D> type) {
    return type.cast(details());
  }

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

    /** Sets the details, and the type that they belong to. */
    public Builder details(EventDetails details) {
      return type(details.type()).flatDetails(details.asMap());
    }

    /** An actor of whom only the id is known. */
    public Builder actor(String id) {
      return actor(Actor.of(id));
    }
  }
}
