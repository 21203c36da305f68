package io.github.drsorchestration.cli.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The failback that follows the simulated recovery. */
@Value.Immutable
@JsonSerialize(as = ImmutableFailbackSettings.class)
@JsonDeserialize(builder = FailbackSettings.Builder.class)
public interface FailbackSettings {

  /** How long production stays in the recovery place, from the end of the recovery. */
  @Value.Default
  default Duration after() {
    return Duration.ZERO;
  }

  /** The requester; absent, the one of the recovery. */
  Optional<String> startedBy();

  Optional<String> reason();

  /** How long the copy to the origin may take; absent, the library's default. */
  Optional<Duration> syncWithin();

  /** Whether the servers are protected again at the end; absent, the library's default. */
  Optional<Boolean> reprotect();

  /** Whether what the way home needed is removed at the end; absent, the library's default. */
  Optional<Boolean> cleanUp();

  /** The requests during the failback; their times count from its start. */
  List<ScriptedRequest> requests();

  /**
   * What to bring home of this recovery, or whatever is in the recovery place; refused if a value
   * breaks a rule of failbacks.
   */
  default FailbackChoice choice(Optional<String> executionId) {
    FailbackChoice.Builder choice = FailbackChoice.builder().executionId(executionId);
    syncWithin().ifPresent(choice::syncWithin);
    reprotect().ifPresent(choice::reprotect);
    cleanUp().ifPresent(choice::cleanUp);
    return choice.build();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds one. */
  final class Builder extends ImmutableFailbackSettings.Builder {
    Builder() {}
  }
}
