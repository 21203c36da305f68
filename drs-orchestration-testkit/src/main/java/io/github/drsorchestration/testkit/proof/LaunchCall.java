package io.github.drsorchestration.testkit.proof;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import java.time.Instant;
import java.util.Optional;

/**
 * A call of StartRecovery, successful or not.
 *
 * @param command its argument
 * @param execution the execution named by the command's tags, as stored at that moment
 * @param failure why the call failed, as the caller saw it
 * @param tookEffect whether a job was created, whatever the caller was told
 * @param at the virtual moment
 */
public record LaunchCall(
    LaunchCommand command,
    Optional<Execution> execution,
    Optional<RuntimeException> failure,
    boolean tookEffect,
    Instant at) {

  /** The attempt that the command's tags name. */
  public String attemptId() {
    return command.tags().getOrDefault(JobTags.ATTEMPT, "none");
  }

  /** The attempt as stored at that moment. */
  public Optional<JobAttempt> attempt() {
    return execution.stream()
        .flatMap(it -> it.waves().stream())
        .flatMap(wave -> wave.attempts().stream())
        .filter(attempt -> attempt.attemptId().equals(attemptId()))
        .findFirst();
  }
}
