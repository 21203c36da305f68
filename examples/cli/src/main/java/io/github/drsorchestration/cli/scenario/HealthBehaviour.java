package io.github.drsorchestration.cli.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Duration;
import java.util.List;
import org.immutables.value.Value;

/** How launched servers respond to health checks. */
@Value.Immutable
@JsonSerialize(as = ImmutableHealthBehaviour.class)
@JsonDeserialize(builder = HealthBehaviour.Builder.class)
public interface HealthBehaviour {

  List<String> serverIds();

  /** How long after its launch a server becomes healthy. */
  @Value.Default
  default Duration healthyAfter() {
    return Duration.ZERO;
  }

  /** Whether they never become healthy. */
  @Value.Default
  default boolean never() {
    return false;
  }

  /** Builds one. */
  final class Builder extends ImmutableHealthBehaviour.Builder {
    Builder() {}
  }
}
