package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The clean-up of an execution that has ended: exactly its own instances, and how far that is. */
@Value.Immutable
@JsonSerialize(as = ImmutableTermination.class)
@JsonDeserialize(builder = Termination.Builder.class)
public interface Termination {

  Actor requestedBy();

  Instant requestedAt();

  String reason();

  List<TerminationTarget> targets();

  List<JobAttempt> attempts();

  /** The runs of the plan's hooks after the termination, in order. */
  List<HookRun> hookRuns();

  /** After this moment what is not terminated has failed. */
  Instant deadline();

  Optional<Instant> endedAt();

  /** How much of the work is done, in percent; 100 where there was nothing to do. */
  default int progressPercent() {
    long done = targets().stream().filter(target -> target.status().isFinal()).count();
    return targets().isEmpty() ? 100 : (int) (100 * done / targets().size());
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableTermination.Builder {
    Builder() {}
  }
}
