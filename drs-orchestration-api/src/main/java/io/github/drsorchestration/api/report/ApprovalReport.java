package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.CutoverFacts;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An approval that a wave asked for.
 *
 * @param status what has become of it
 * @param requestedAt when it was asked for
 * @param answeredAt when it was answered, or expired
 * @param answeredBy who answered
 * @param reason why
 * @param expiresAt when an answer comes too late; absent of earlier approvals of the wave
 * @param instructions what the approver is to look at
 * @param approvers who may answer; empty means anybody but who started the execution
 * @param cutover what the approver of a cutover was told; absent of earlier approvals of the wave
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ApprovalReport(
    ApprovalStatus status,
    Instant requestedAt,
    Optional<Instant> answeredAt,
    Optional<Actor> answeredBy,
    Optional<String> reason,
    Optional<Instant> expiresAt,
    Optional<String> instructions,
    Set<String> approvers,
    Optional<CutoverFacts> cutover) {

  public ApprovalReport {
    Check.present("status", status);
    Check.present("requestedAt", requestedAt);
    Check.present("answeredAt", answeredAt);
    Check.present("answeredBy", answeredBy);
    Check.present("reason", reason);
    Check.present("expiresAt", expiresAt);
    Check.present("instructions", instructions);
    approvers = Copy.sorted("approvers", approvers);
    Check.present("cutover", cutover);
  }
}
