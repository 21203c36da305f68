package io.github.drsorchestration.api.disaster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import io.github.drsorchestration.api.report.RpoResult;
import io.github.drsorchestration.api.report.RtoResult;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What came of one plan of a disaster, taken from the report of its execution.
 *
 * @param planId the plan
 * @param executionId its execution; this and all that follows from it is absent if it could not be
 *     started
 * @param status how far the execution is
 * @param waitsFor the plans that it was to wait for
 * @param endedAt when it ended
 * @param rto its recovery time, from the declaration of the disaster
 * @param rpo its data loss
 * @param serverCounts how many servers there are, by what has become of them
 * @param verified whether the execution's report agrees with its record
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlanReport(
    String planId,
    Optional<String> executionId,
    Optional<ExecutionStatus> status,
    Set<String> waitsFor,
    Optional<Instant> endedAt,
    Optional<RtoResult> rto,
    Optional<RpoResult> rpo,
    Map<ServerStatus, Integer> serverCounts,
    boolean verified) {

  public PlanReport {
    Check.notBlank("planId", planId);
    Check.present("executionId", executionId);
    Check.present("status", status);
    waitsFor = Copy.sorted("waitsFor", waitsFor);
    Check.present("endedAt", endedAt);
    Check.present("rto", rto);
    Check.present("rpo", rpo);
    serverCounts = Copy.byConstant("serverCounts", ServerStatus.class, serverCounts);
  }
}
