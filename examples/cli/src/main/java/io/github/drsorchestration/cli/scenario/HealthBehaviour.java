package io.github.drsorchestration.cli.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Duration;
import java.util.List;
import org.immutables.value.Value;

/** How some launched servers answer health checks. */
@Value.Immutable
@JsonSerialize(as = ImmutableHealthBehaviour.class)
@JsonDeserialize(builder = HealthBehaviour.Builder.class)
public interface HealthBehaviour {

  List<String> serverIds();

  /** How long after its launch a server first answers well. */
  @Value.Default
  default Duration healthyAfter() {
    return Duration.ZERO;
  }

  /** It never answers well. */
  @Value.Default
  default boolean never() {
    return false;
  }

  /** Builds one. */
  final class Builder extends ImmutableHealthBehaviour.Builder {
    Builder() {}
  }
}
