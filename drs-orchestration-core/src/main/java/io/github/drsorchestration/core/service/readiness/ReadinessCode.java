package io.github.drsorchestration.core.service.readiness;

/** What an evaluation can find. */
public enum ReadinessCode {
  /** The plan contradicts itself or what is stored. */
  INVALID_PLAN,
  /** What preflight finds for a recovery. */
  RECOVERY_PREFLIGHT,
  /** What preflight finds for a drill, and not for a recovery. */
  DRILL_PREFLIGHT,
  /** What the quotas of an account and Region leave. */
  CAPACITY,
  /** No drill of the whole plan has completed. */
  NO_PROOF,
  /** The last proof is too old. */
  PROOF_TOO_OLD,
  /** The plan does something else than it did when it was proven. */
  PLAN_CHANGED,
  /** Servers have joined since the proof. */
  SERVERS_GAINED,
  /** Servers have gone since the proof. */
  SERVERS_LOST,
  /** A group has other settings than it had at the proof. */
  GROUP_CHANGED,
  /** A server was last seen to have other launch settings than its group wants. */
  LAUNCH_SETTINGS,
  /** The last drill has not completed. */
  LAST_DRILL_FAILED
}
