package io.github.drsorchestration.cli.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that somebody asks of the simulated execution, once, at a moment. */
@Value.Immutable
@JsonSerialize(as = ImmutableScriptedRequest.class)
@JsonDeserialize(builder = ScriptedRequest.Builder.class)
public interface ScriptedRequest {

  RequestType type();

  /** How long after the start; excludes {@link #on()}. */
  Optional<Duration> at();

  /** What it answers; excludes {@link #at()}. */
  Optional<Occasion> on();

  /** How long after {@link #on()}. */
  @Value.Default
  default Duration after() {
    return Duration.ZERO;
  }

  String by();

  Optional<String> reason();

  Optional<String> wave();

  List<String> serverIds();

  /** What is asked; a value that breaks a rule of requests is refused. */
  default ExecutionRequest request() {
    return ExecutionRequest.builder()
        .type(type())
        .by(by())
        .reason(reason())
        .wave(wave())
        .serverIds(serverIds())
        .build();
  }

  /** Builds one. */
  final class Builder extends ImmutableScriptedRequest.Builder {
    Builder() {}
  }
}
