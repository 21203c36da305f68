package io.github.drsorchestration.api.disaster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.RtoResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What happened in a disaster, also in one that goes on: one recovery time for all plans. */
@Value.Immutable
@JsonSerialize(as = ImmutableDisasterReport.class)
@JsonDeserialize(builder = DisasterReport.Builder.class)
public interface DisasterReport {

  /** The form of this document. */
  @Value.Default
  default int schemaVersion() {
    return 1;
  }

  /** When the report was made. */
  Instant generatedAt();

  String disasterId();

  String name();

  Optional<String> reason();

  ExecutionKind kind();

  /** Who started it. */
  Actor startedBy();

  /** When the RTO clock started. */
  Instant declaredAt();

  /** When the last execution ended, once all have. */
  Optional<Instant> endedAt();

  DisasterStatus status();

  /** From the declaration to the end of the last execution, measured once everything is up. */
  RtoResult rto();

  /** How many servers there are in all plans, by what has become of them. */
  Map<ServerStatus, Integer> serverCounts();

  /** The plans, in the order of the request. */
  List<PlanReport> plans();

  /** Whether the reports of all executions agree with their records. */
  boolean verified();

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableDisasterReport.Builder {
    Builder() {}
  }
}
