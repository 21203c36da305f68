package io.github.drsorchestration.testkit.fault;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.ServiceCall;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A fault to inject. Whatever it leaves out matches everything: without a server it happens to all
 * servers, without an occurrence every time.
 *
 * <pre>{@code
 * Fault.builder().kind(FaultKind.LAUNCH_FAILS).serverId(webServer).occurrence(1).build();
 * Fault.builder().kind(FaultKind.THROTTLED).operation(ServiceCall.DESCRIBE_JOBS)
 *     .probability(0.1).magnitude(Duration.ofSeconds(2)).build();
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableFault.class)
@JsonDeserialize(builder = Fault.Builder.class)
public interface Fault {

  FaultKind kind();

  /** Only this server; for launches, terminations and syncs. */
  Optional<String> serverId();

  /** Only this operation; for calls. */
  Optional<ServiceCall> operation();

  /** Only in this account and Region. */
  Optional<AccountRegion> where();

  /**
   * Only the nth time, counted from one; the {@linkplain FaultScope scope} says what is counted.
   */
  Optional<Integer> occurrence();

  /** Only from this long after the start of the world. */
  Optional<Duration> since();

  /** Only until this long after the start of the world. */
  Optional<Duration> until();

  /** The probability each time, above 0 and at most 1; drawn from the world's seed. */
  @Value.Default
  default double probability() {
    return 1;
  }

  /** How long, for the kinds that take a duration. */
  Optional<Duration> magnitude();

  /** What DRS names as the reason of a stalled sync, such as {@code AGENT_NOT_SEEN}. */
  Optional<String> error();

  @Value.Check
  default void check() {
    boolean ofServer = kind().scope() != FaultScope.CALL && kind().scope() != FaultScope.JOB;
    require(ofServer || serverId().isEmpty(), "serverId");
    require(kind() == FaultKind.SYNC_STALLS || error().isEmpty(), "error");
    require(operation().filter(call -> !kind().happensTo(call)).isEmpty(), "operation");
    require(kind().magnitude() != FaultKind.Magnitude.NONE || magnitude().isEmpty(), "magnitude");
    if (kind().magnitude() == FaultKind.Magnitude.REQUIRED && magnitude().isEmpty()) {
      throw new InvalidValueException("magnitude", "is required for " + kind());
    }
    if (occurrence().orElse(1) < 1) {
      throw new InvalidValueException("occurrence", "must be at least 1, is " + occurrence().get());
    }
    if (!(probability() > 0 && probability() <= 1)) {
      throw new InvalidValueException(
          "probability", "must be above 0 and at most 1, is " + probability());
    }
    if (magnitude().filter(Duration::isNegative).isPresent()) {
      throw new InvalidValueException("magnitude", "must not be negative");
    }
  }

  private void require(boolean allowed, String field) {
    if (!allowed) {
      throw new InvalidValueException(field, "is not allowed for " + kind());
    }
  }

  /** A fault that happens every time. */
  static Fault always(FaultKind kind) {
    return builder().kind(kind).build();
  }

  /** A fault that happens to one server every time. */
  static Fault ofServer(FaultKind kind, String serverId) {
    return builder().kind(kind).serverId(serverId).build();
  }

  /** A fault that happens to the nth call of an operation in each place. */
  static Fault ofCall(FaultKind kind, ServiceCall operation, int occurrence) {
    return builder().kind(kind).operation(operation).occurrence(occurrence).build();
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a fault; {@code build()} rejects invalid values. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableFault.Builder {
    Builder() {}
  }
}
