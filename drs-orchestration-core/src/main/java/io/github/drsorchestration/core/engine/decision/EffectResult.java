package io.github.drsorchestration.core.engine.decision;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.server.RecoveryJob;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What came of an effect. It is recorded by the save that follows; if the process dies before, the
 * engine finds it out again.
 */
public sealed interface EffectResult {

  /** Hands this to the receiver's method for its kind. */
  void handTo(Receiver receiver);

  /**
   * The claim was granted, or other executions hold some of the servers.
   *
   * @param round the claim round of the execution
   * @param serverIds the servers that were to be claimed
   * @param heldByOthers the executions that hold some of them, by server id; empty if it was
   *     granted
   */
  record Claimed(int round, Set<String> serverIds, Map<String, String> heldByOthers)
      implements EffectResult {
    @Override
    public void handTo(Receiver receiver) {
      receiver.claimed(this);
    }
  }

  /** The servers were let go. */
  record Released(int round, Set<String> serverIds) implements EffectResult {
    @Override
    public void handTo(Receiver receiver) {
      receiver.released(this);
    }
  }

  /** There is a job. */
  record JobStarted(String attemptId, RecoveryJob job) implements EffectResult {
    @Override
    public void handTo(Receiver receiver) {
      receiver.jobStarted(this);
    }
  }

  /** The call certainly took no effect. */
  record JobRejected(String attemptId, Failure why, Optional<Duration> retryAfter)
      implements EffectResult {
    @Override
    public void handTo(Receiver receiver) {
      receiver.jobRejected(this);
    }
  }

  /**
   * The call may have taken effect, or another job has the servers, which may be our own.
   *
   * @param attemptId the attempt
   * @param why what happened
   * @param lookFor how long to look for the job before believing that there is none
   * @param conflict whether a job was processing one of its servers
   */
  record JobOutcomeUnknown(String attemptId, String why, Duration lookFor, boolean conflict)
      implements EffectResult {

    public JobOutcomeUnknown(String attemptId, String why, Duration lookFor) {
      this(attemptId, why, lookFor, false);
    }

    @Override
    public void handTo(Receiver receiver) {
      receiver.jobOutcomeUnknown(this);
    }
  }

  /** The hook runs. */
  record HookStarted(String runId) implements EffectResult {
    @Override
    public void handTo(Receiver receiver) {
      receiver.hookStarted(this);
    }
  }

  /** The hook certainly does not run. */
  record HookNotStarted(String runId, String why) implements EffectResult {
    @Override
    public void handTo(Receiver receiver) {
      receiver.hookNotStarted(this);
    }
  }

  /** The approvers know. */
  record Announced(String approvalId) implements EffectResult {
    @Override
    public void handTo(Receiver receiver) {
      receiver.announced(this);
    }
  }

  /** The launch settings are as they should be, or could not be changed. */
  record SettingsApplied(String serverId, Optional<String> problem) implements EffectResult {
    @Override
    public void handTo(Receiver receiver) {
      receiver.settingsApplied(this);
    }
  }

  /**
   * A call that changes replication was answered.
   *
   * @param serverId the server on whose way it was made
   * @param call the call
   * @param problem why it was refused
   */
  record ReplicationChanged(String serverId, ReplicationCall call, Optional<Failure> problem)
      implements EffectResult {
    @Override
    public void handTo(Receiver receiver) {
      receiver.replicationChanged(this);
    }
  }

  /**
   * Events were published.
   *
   * @param throughSequence the last one of them
   * @param worthSaving whether this is to be saved even where nothing else is
   */
  record Published(long throughSequence, boolean worthSaving) implements EffectResult {
    @Override
    public void handTo(Receiver receiver) {
      receiver.published(this);
    }
  }

  /** Takes each kind of result. A new kind does not compile before every receiver takes it. */
  interface Receiver {
    void claimed(Claimed result);

    void released(Released result);

    void jobStarted(JobStarted result);

    void jobRejected(JobRejected result);

    void jobOutcomeUnknown(JobOutcomeUnknown result);

    void hookStarted(HookStarted result);

    void hookNotStarted(HookNotStarted result);

    void announced(Announced result);

    void settingsApplied(SettingsApplied result);

    void replicationChanged(ReplicationChanged result);

    void published(Published result);
  }
}
