package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
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
@JsonIgnoreProperties(ignoreUnknown = true)
public record HookReport(
    String name,
    HookStatus status,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<Failure> failure) {

  public HookReport {
    Check.present("name", name);
    Check.present("status", status);
    Check.present("startedAt", startedAt);
    Check.present("endedAt", endedAt);
    Check.present("failure", failure);
  }
}
