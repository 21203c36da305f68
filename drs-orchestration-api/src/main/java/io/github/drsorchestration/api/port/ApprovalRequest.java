package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.CutoverFacts;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What an approver is asked.
 *
 * @param approvalId unique; a repetition of the same request has the same id
 * @param executionId the execution that waits
 * @param planName its plan
 * @param planHash what exactly is approved
 * @param kind drill, recovery or failback
 * @param wave the wave that waits
 * @param requestedBy who started the execution, and therefore cannot approve
 * @param expiresAt when the answer comes too late
 * @param policy who may answer, and what to look at
 * @param cutover what the approver of a cutover has to know; only in a failback
 */
public record ApprovalRequest(
    String approvalId,
    String executionId,
    String planName,
    String planHash,
    ExecutionKind kind,
    String wave,
    Actor requestedBy,
    Instant expiresAt,
    ApprovalPolicy policy,
    Optional<CutoverFacts> cutover) {

  public ApprovalRequest {
    Check.notBlank("approvalId", approvalId);
    Check.notBlank("executionId", executionId);
    Check.present("planName", planName);
    Check.present("planHash", planHash);
    Check.present("kind", kind);
    Check.present("wave", wave);
    Check.present("requestedBy", requestedBy);
    Check.present("expiresAt", expiresAt);
    Check.present("policy", policy);
    Check.present("cutover", cutover);
  }
}
