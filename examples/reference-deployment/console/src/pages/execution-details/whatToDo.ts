import type { Schema } from '../../api';

/** What helps against a failure, as far as that can be said from its kind. */
export function whatToDo(code: Schema<'FailureCode'>): string {
  switch (code) {
    case 'SNAPSHOT_FAILED':
    case 'CONVERSION_FAILED':
      return 'Retry it; if it fails again, look at the job log and at the quotas of EBS and EC2.';
    case 'LAUNCH_FAILED':
    case 'INSTANCE_MISSING':
      return 'Look at the job log: often the instance type has no capacity, the subnet no address, or the settings do not fit. Then retry it.';
    case 'POST_LAUNCH_ACTION_FAILED':
      return 'The instance is there. Look at its post-launch actions, then retry it or go on without it.';
    case 'RECOVERY_POINT_EXPIRED':
      return 'Retry it with another recovery point.';
    case 'NOT_RECOVERABLE':
      return 'Its replication does not allow a launch. Look at the source server.';
    case 'LIVE_INSTANCE':
      return 'An instance of it carries production; terminate that one, or start with an override.';
    case 'CALL_REJECTED':
      return 'DRS rejected the call; its own sentence says why.';
    case 'ACCESS_DENIED':
      return 'The role lacks a permission. Check the account under Accounts, then retry.';
    case 'RELAUNCHED':
      return 'It was launched once more.';
    case 'UNHEALTHY':
      return 'It runs, and its health check fails. Look at the application, then retry it or go on without it.';
    case 'TIMED_OUT':
      return 'Give more time, retry it, or go on without it.';
    case 'HOOK_FAILED':
      return 'Look at what the hook ran, repair it, and retry.';
    case 'APPROVAL_DENIED':
    case 'APPROVAL_EXPIRED':
      return 'Start again when it can be approved.';
    case 'CANCELLED':
      return 'It was cancelled.';
    case 'NO_ROOM':
      return 'A quota of DRS is used up. Wait for other jobs, or have it raised.';
    case 'SERVER_BUSY':
      return 'Another job works on it. Retry when that has ended.';
    case 'SERVICE_UNAVAILABLE':
      return 'DRS did not answer. Retry it.';
    case 'NEVER_HAPPENED':
      return 'The job was never begun. Retry it.';
    case 'PREFLIGHT':
      return 'The findings say what is in the way.';
  }
}
