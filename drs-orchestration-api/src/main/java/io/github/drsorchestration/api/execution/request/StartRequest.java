package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What somebody asks for who starts a plan. */
@Value.Immutable
@JsonSerialize(as = ImmutableStartRequest.class)
@JsonDeserialize(builder = StartRequest.Builder.class)
public interface StartRequest {

  String planId();

  ExecutionKind kind();

  /** Who asks. */
  Actor by();

  Optional<String> reason();

  /** The same token starts one execution, however often it is sent. */
  Optional<String> clientToken();

  /** When the disaster was declared; the RTO clock starts here. Absent, it is the start. */
  Optional<Instant> declaredAt();

  /** What the conditions of waves may ask about. */
  Map<String, String> parameters();

  @Value.Default
  default RecoveryPointChoice recoveryPoint() {
    return RecoveryPointChoice.LATEST;
  }

  /** Servers whose live instances may be deleted. */
  Optional<LiveInstanceOverride> liveInstanceOverride();

  @Value.Check
  default void check() {
    Check.notBlank("planId", planId());
    by().exceptEngine("by");
    clientToken().ifPresent(token -> Check.notBlank("clientToken", token));
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableStartRequest.Builder {
    Builder() {}

    /** An actor of whom only the id is known. */
    public Builder by(String id) {
      return by(Actor.of(id));
    }
  }
}
