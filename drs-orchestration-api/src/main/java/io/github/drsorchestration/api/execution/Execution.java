package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.preflight.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One run of a recovery plan. It carries copies of the plan and its groups as they were at the
 * start, so that editing them never changes a running execution.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableExecution.class)
@JsonDeserialize(builder = Execution.Builder.class)
public interface Execution {

  String executionId();

  /** Counts the saves; a store refuses a write that is based on an older version. */
  @Value.Default
  default long version() {
    return 0;
  }

  /** The form in which this is stored; grows when old documents need a translation. */
  @Value.Default
  default int schemaVersion() {
    return 1;
  }

  RecoveryPlan plan();

  /** SHA-256 of what the plan and its groups say, as 64 hexadecimal digits. */
  String planHash();

  List<ProtectionGroup> groups();

  StartRequest startRequest();

  @Value.Default
  default ExecutionStatus status() {
    return ExecutionStatus.PENDING;
  }

  /** When the RTO clock started. */
  Instant declaredAt();

  Instant createdAt();

  /** When preflight was passed. */
  Optional<Instant> startedAt();

  /** When a step last put down that the execution is being driven; not at every step. */
  Optional<Instant> drivenAt();

  /** When it ended, the last time where it was reopened. */
  Optional<Instant> endedAt();

  /** After this moment it ends TIMED_OUT. */
  Instant deadline();

  /** What preflight found. */
  List<Finding> findings();

  /** The waves; empty until preflight has resolved the servers. */
  List<WaveExecution> waves();

  /** What was asked and not obeyed or refused yet. */
  List<ExecutionRequest> inbox();

  /** Present from the moment that nothing new is started to the resume. */
  Optional<Pause> pause();

  /** Whether its servers are held against other executions. */
  @Value.Default
  default boolean holdsServers() {
    return false;
  }

  /** Which of its servers others may have already, while it holds the rest. */
  Set<String> releasedServerIds();

  /** How often it was reopened by a retry, a skip or a relaunch. */
  @Value.Default
  default int reopened() {
    return 0;
  }

  /** How often work after its end began to hold servers when it held none. */
  @Value.Default
  default int heldAgain() {
    return 0;
  }

  /**
   * Tells apart the times in which it holds servers: what is done late for an earlier time must not
   * touch what is held now. It only grows.
   */
  @JsonIgnore
  default int claimRound() {
    return reopened() + heldAgain();
  }

  /** The clean-up, once somebody has asked for it. */
  Optional<Termination> termination();

  /** Its servers' protection in the recovery place, once a failback is at it. */
  Optional<FollowUp> reprotection();

  /** The removal of what a failback needed, once somebody has asked for it. */
  Optional<FollowUp> cleanUp();

  /** How many events there are. */
  @Value.Default
  default long eventCount() {
    return 0;
  }

  /** The hash of the last event; before the first one, the plan's hash. */
  @Value.Default
  default String lastEventHash() {
    return planHash();
  }

  /** The last event that the notifier was told of. */
  @Value.Default
  default long notifiedThrough() {
    return 0;
  }

  /** Whether it waits no more for others of its disaster: they are done, or somebody said so. */
  @Value.Default
  default boolean waitOver() {
    return false;
  }

  /** Whether the engine has nothing left to do, however long one waits. */
  @Value.Default
  default boolean settled() {
    return false;
  }

  /** The longest time from its start to its end, approvals and pauses included. */
  @JsonIgnore
  default Duration timeAllowed() {
    Duration copy =
        kind() == ExecutionKind.FAILBACK
            ? startRequest().failbackChoice().syncWithin()
            : Duration.ZERO;
    return plan().maxDuration().plus(copy);
  }

  /** Drill, recovery or failback. */
  default ExecutionKind kind() {
    return startRequest().kind();
  }

  /** How important it is, from 0 (most important) to 9: as the start says, or else the plan. */
  default int priority() {
    return startRequest().priority().orElse(plan().priority());
  }

  /** The wave of this name. */
  default Optional<WaveExecution> wave(String name) {
    return Optional.ofNullable(wavePositions().get(name)).map(waves()::get);
  }

  /** The server with this id, in whichever wave it is. */
  default Optional<ServerExecution> server(String serverId) {
    return waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.serverId().equals(serverId))
        .findFirst();
  }

  /** The position of each wave among {@link #waves()}, by its name. */
  @Value.Lazy
  @JsonIgnore
  default Map<String, Integer> wavePositions() {
    Map<String, Integer> positions = new HashMap<>();
    for (WaveExecution wave : waves()) {
      positions.put(wave.wave().name(), positions.size());
    }
    return Collections.unmodifiableMap(positions);
  }

  @Value.Check
  default void check() {
    Check.notBlank("executionId", executionId());
    Check.atLeast("version", version(), 0);
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableExecution.Builder {
    Builder() {}
  }
}
