package io.github.drsorchestration.api.server;

/**
 * How far the way back of a recovery instance is, as DRS reports it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/drs/latest/APIReference/API_RecoveryInstanceFailback.html">DRS
 *     API: RecoveryInstanceFailback</a>
 */
public enum FailbackState {
  FAILBACK_NOT_STARTED,
  FAILBACK_IN_PROGRESS,
  FAILBACK_READY_FOR_LAUNCH,
  FAILBACK_COMPLETED,
  FAILBACK_ERROR,
  FAILBACK_NOT_READY_FOR_LAUNCH,
  FAILBACK_LAUNCH_STATE_NOT_AVAILABLE
}
