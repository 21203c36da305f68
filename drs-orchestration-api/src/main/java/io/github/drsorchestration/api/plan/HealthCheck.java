package io.github.drsorchestration.api.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What a launched server must answer before it counts as recovered. The RTO is measured to this
 * moment, not to the launch.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableHealthCheck.class)
@JsonDeserialize(builder = HealthCheck.Builder.class)
public interface HealthCheck {

  /** What is asked, in words that the health probe of the embedding service understands. */
  String probe();

  Map<String, String> parameters();

  /** How long a server may take from its launch to its first healthy answer, at most one day. */
  @Value.Default
  default Duration timeout() {
    return Duration.ofMinutes(10);
  }

  @Value.Check
  default void check() {
    Check.notBlank("probe", probe());
    Check.within("timeout", timeout(), Duration.ofSeconds(1), Duration.ofDays(1));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableHealthCheck.Builder {
    Builder() {}
  }
}
