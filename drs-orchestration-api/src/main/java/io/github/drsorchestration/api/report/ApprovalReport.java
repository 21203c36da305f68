package io.github.drsorchestration.api.report;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An approval that a wave asked for.
 *
 * @param status what has become of it
 * @param requestedAt when it was asked for
 * @param answeredAt when it was answered, or expired
 * @param answeredBy who answered
 * @param reason why
 */
public record ApprovalReport(
    ApprovalStatus status,
    Instant requestedAt,
    Optional<Instant> answeredAt,
    Optional<String> answeredBy,
    Optional<String> reason) {

  public ApprovalReport {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(requestedAt, "requestedAt");
    Objects.requireNonNull(answeredAt, "answeredAt");
    Objects.requireNonNull(answeredBy, "answeredBy");
    Objects.requireNonNull(reason, "reason");
  }
}
