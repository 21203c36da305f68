package io.github.drsorchestration.api.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
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
  @Text(TextForm.NOT_BLANK)
  String probe();

  Map<String, String> parameters();

  /** How long a server may take from its launch to its first healthy answer, at most one day. */
  @Value.Default
  @Lasts(min = "PT1S", max = "P1D")
  default Duration timeout() {
    return Duration.ofMinutes(10);
  }

  @Value.Check
  default void check() {
    Bounds.check(HealthCheck.class, this);
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
