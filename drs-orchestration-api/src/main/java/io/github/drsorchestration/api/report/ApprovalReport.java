package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
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
@JsonIgnoreProperties(ignoreUnknown = true)
public record ApprovalReport(
    ApprovalStatus status,
    Instant requestedAt,
    Optional<Instant> answeredAt,
    Optional<Actor> answeredBy,
    Optional<String> reason) {

  public ApprovalReport {
    Check.present("status", status);
    Check.present("requestedAt", requestedAt);
    Check.present("answeredAt", answeredAt);
    Check.present("answeredBy", answeredBy);
    Check.present("reason", reason);
  }
}
