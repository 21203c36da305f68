package io.github.drsorchestration.api.report;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.HookStatus;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One run of a hook.
 *
 * @param name the hook's name
 * @param status how far it is
 * @param startedAt when it was started
 * @param endedAt when it ended
 * @param failure why it failed
 */
public record HookReport(
    String name,
    HookStatus status,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<Failure> failure) {

  public HookReport {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(endedAt, "endedAt");
    Objects.requireNonNull(failure, "failure");
  }
}
