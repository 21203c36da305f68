package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.plan.Wave;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** One wave within an execution, with its servers, jobs, hooks and approval. */
@Value.Immutable
@JsonSerialize(as = ImmutableWaveExecution.class)
@JsonDeserialize(builder = WaveExecution.Builder.class)
public interface WaveExecution {

  Wave wave();

  /** The waves that must have ended well before; the defaults of the plan are filled in. */
  Set<String> dependsOn();

  @Value.Default
  default WaveStatus status() {
    return WaveStatus.PENDING;
  }

  List<ServerExecution> servers();

  /** The groups that could not be resolved at the start; a retry of the wave tries again. */
  Set<String> unresolvedGroups();

  /** Since when they are being resolved again, because a retry took the wave up meanwhile. */
  Optional<Instant> resolvingSince();

  /** Every attempt to start a job, in order. */
  List<JobAttempt> attempts();

  /** Every run of a hook, in order. */
  List<HookRun> hookRuns();

  /** The latest approval. */
  Optional<Approval> approval();

  /** How many approvals were asked for, so that each has an id of its own. */
  @Value.Default
  default int approvalsRequested() {
    return 0;
  }

  /** Whether the pause before the wave is over. */
  @Value.Default
  default boolean pausePassed() {
    return false;
  }

  /** Whether somebody resumed the execution although this wave had failed. */
  @Value.Default
  default boolean failureAccepted() {
    return false;
  }

  /** When its dependencies were satisfied and its work began. */
  Optional<Instant> startedAt();

  /** After this moment the wave has timed out; moved by the length of each pause. */
  Optional<Instant> deadline();

  Optional<Instant> endedAt();

  /** Why the wave failed, where it was not for its servers alone. */
  Optional<Failure> failure();

  /** Whether a job of the wave is not known to have ended; it may outlive the wave. */
  @Value.Lazy
  @JsonIgnore
  default boolean jobUnderWay() {
    return attempts().stream().anyMatch(attempt -> attempt.status().isUnderWay());
  }

  /** The position of each server among {@link #servers()}, by its id and that of its launch. */
  @Value.Lazy
  @JsonIgnore
  default Map<String, Integer> serverPositions() {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < servers().size(); i++) {
      positions.put(servers().get(i).serverId(), i);
      positions.put(servers().get(i).launched().serverId(), i);
    }
    return Collections.unmodifiableMap(positions);
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableWaveExecution.Builder {
    Builder() {}
  }
}
