package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.preflight.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What happened in an execution, also in one that still runs: in which time, with what loss, and
 * who did what.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableExecutionReport.class)
@JsonDeserialize(builder = ExecutionReport.Builder.class)
public interface ExecutionReport {

  /** The form of this document. */
  @Value.Default
  default int schemaVersion() {
    return 1;
  }

  /** When the report was made. */
  Instant generatedAt();

  String executionId();

  String planId();

  String planName();

  String planHash();

  ExecutionKind kind();

  /** Who started it. */
  Actor startedBy();

  /** Why it was started. */
  Optional<String> reason();

  /** The parameters that it was started with. */
  Map<String, String> parameters();

  ExecutionStatus status();

  /** The disaster that it is part of. */
  Optional<String> disasterId();

  /** When the RTO clock started. */
  Instant declaredAt();

  Instant createdAt();

  /** When preflight was passed. */
  Optional<Instant> startedAt();

  Optional<Instant> endedAt();

  RtoResult rto();

  RpoResult rpo();

  /** How many servers there are, by what has become of them; what did not occur is left out. */
  Map<ServerStatus, Integer> serverCounts();

  List<WaveReport> waves();

  List<PauseReport> pauses();

  /** What preflight found. */
  List<Finding> findings();

  /**
   * What determined when the last server was up, or what has taken the time so far; from the
   * declaration on, without gaps.
   */
  List<CriticalStep> criticalPath();

  /** Who did what, in order of time. */
  List<AuditedAction> actions();

  /** The hooks that were run after the instances were terminated, in order. */
  List<HookReport> hooksAfterTermination();

  /** What was left running, or may yet come up, by an execution that did not complete. */
  List<RemainingInstance> remainingInstances();

  ChainSummary events();

  /** The events themselves, so that the report can be verified without access to the store. */
  List<ExecutionEvent> record();

  /** The program that made the report, with its version, if it said so. */
  Optional<String> tool();

  /** Present in the report of an execution in a simulated world, which is no evidence. */
  Optional<SimulationMark> simulated();

  /** When a failback began to move production: the RTO clock of the way home starts here. */
  @JsonIgnore
  default Optional<Instant> cutoverAt() {
    return kind() == ExecutionKind.FAILBACK ? WaveReport.firstStart(waves()) : Optional.empty();
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableExecutionReport.Builder {
    Builder() {}
  }
}
