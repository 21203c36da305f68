package io.github.drsorchestration.core.engine.decision;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.server.RecoveryJob;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What came of an effect, as the step that performed it saw it. Lost if the process dies. */
public sealed interface EffectResult {

  /** The claim was granted, or other executions hold some of the servers. */
  record Claimed(int round, Map<String, String> heldByOthers) implements EffectResult {}

  /** The servers were let go. */
  record Released(int round) implements EffectResult {}

  /** There is a job. */
  record JobStarted(String attemptId, RecoveryJob job) implements EffectResult {}

  /** The call certainly took no effect. */
  record JobRejected(String attemptId, Failure why, Optional<Duration> retryAfter)
      implements EffectResult {}

  /**
   * The call may have taken effect, or another job has the servers, which may be our own.
   *
   * @param attemptId the attempt
   * @param why what happened
   * @param lookFor how long to look for the job before believing that there is none
   */
  record JobOutcomeUnknown(String attemptId, String why, Duration lookFor)
      implements EffectResult {}

  /** The hook runs. */
  record HookStarted(String runId) implements EffectResult {}

  /** The hook certainly does not run. */
  record HookNotStarted(String runId, String why) implements EffectResult {}

  /** The approvers know. */
  record Announced(String approvalId) implements EffectResult {}

  /** The launch settings are as they should be, or could not be changed. */
  record SettingsApplied(String serverId, Optional<String> problem) implements EffectResult {}

  /** Every event up to this one was published. */
  record Published(long throughSequence) implements EffectResult {}
}
