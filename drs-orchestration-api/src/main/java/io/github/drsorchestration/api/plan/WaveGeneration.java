package io.github.drsorchestration.api.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Waves that are made at the start of an execution from a tag on the servers: all servers with the
 * tag's lowest number form the first wave, and so on. A member without a number belongs to the last
 * wave, and preflight forbids its launch.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableWaveGeneration.class)
@JsonDeserialize(builder = WaveGeneration.Builder.class)
public interface WaveGeneration {

  /** The protection groups whose members are distributed over waves. */
  @Items(min = 1)
  List<String> groupIds();

  /** The tag whose value is the number of the wave. */
  @Value.Default
  @Text(TextForm.NOT_BLANK)
  default String tagKey() {
    return "dr:wave";
  }

  /** An approval before each of the waves. */
  Optional<ApprovalPolicy> approval();

  /** A health check for every server. */
  Optional<HealthCheck> healthCheck();

  @Value.Default
  @Lasts(min = "PT1M", max = "P7D")
  default Duration timeout() {
    return Duration.ofHours(4);
  }

  @Value.Default
  default OnFailure onFailure() {
    return OnFailure.STOP;
  }

  @Value.Default
  default FailureThreshold failureThreshold() {
    return FailureThreshold.NONE;
  }

  /** The wave of this number, which launches these servers. */
  default Wave wave(int number, Iterable<String> serverIds) {
    return Wave.builder()
        .name("wave-" + number)
        .groupIds(groupIds())
        .serverIds(serverIds)
        .approval(approval())
        .healthCheck(healthCheck())
        .timeout(timeout())
        .onFailure(onFailure())
        .failureThreshold(failureThreshold())
        .build();
  }

  @Value.Check
  default void check() {
    Bounds.check(WaveGeneration.class, this);
    Check.that(
        new HashSet<>(groupIds()).size() == groupIds().size(), "groupIds", "names a group twice");
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableWaveGeneration.Builder {
    Builder() {}
  }
}
