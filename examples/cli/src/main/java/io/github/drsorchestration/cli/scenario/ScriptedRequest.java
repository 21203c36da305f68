package io.github.drsorchestration.cli.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A request made to the simulated execution, once. */
@Value.Immutable
@JsonSerialize(as = ImmutableScriptedRequest.class)
@JsonDeserialize(builder = ScriptedRequest.Builder.class)
public interface ScriptedRequest {

  RequestType type();

  /** The time since the start; excludes {@link #on()}. */
  Optional<Duration> at();

  /** The trigger; excludes {@link #at()}. */
  Optional<RequestTrigger> on();

  /** The delay after {@link #on()}. */
  @Value.Default
  default Duration after() {
    return Duration.ZERO;
  }

  String by();

  Optional<String> reason();

  Optional<String> wave();

  List<String> serverIds();

  /** How much more time an EXTEND gives. */
  Optional<Duration> extendBy();

  /** What confirms a TERMINATE of a completed recovery. */
  Optional<String> planName();

  /** The request itself; refused if a value breaks a rule of requests. */
  default ExecutionRequest request() {
    return ExecutionRequest.builder()
        .type(type())
        .by(by())
        .reason(reason())
        .wave(wave())
        .serverIds(serverIds())
        .extendBy(extendBy())
        .planName(planName())
        .build();
  }

  /** Builds one. */
  final class Builder extends ImmutableScriptedRequest.Builder {
    Builder() {}
  }
}
