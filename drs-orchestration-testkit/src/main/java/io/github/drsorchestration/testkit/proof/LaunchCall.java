package io.github.drsorchestration.testkit.proof;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.core.engine.job.JobTags;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that asked DRS to launch servers, successful or not.
 *
 * @param command what was asked
 * @param execution the execution of the command's tags, as it was stored at that moment
 * @param failure why the call failed, as the caller saw it
 * @param tookEffect whether there is a job, whatever the caller was told
 * @param at the virtual moment
 */
public record LaunchCall(
    LaunchCommand command,
    Optional<Execution> execution,
    Optional<RuntimeException> failure,
    boolean tookEffect,
    Instant at) {

  /** The attempt of the command's tags. */
  public String attemptId() {
    return command.tags().getOrDefault(JobTags.ATTEMPT, "none");
  }

  /** The attempt as it was stored at that moment. */
  public Optional<JobAttempt> attempt() {
    return execution.stream()
        .flatMap(it -> it.waves().stream())
        .flatMap(wave -> wave.attempts().stream())
        .filter(attempt -> attempt.attemptId().equals(attemptId()))
        .findFirst();
  }
}
