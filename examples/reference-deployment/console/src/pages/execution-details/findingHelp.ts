import type { Schema } from '../../api';

/** What is to be done about a finding. */
export function findingHelp(code: Schema<'FindingCode'>): string {
  switch (code) {
    case 'UNKNOWN_SERVER':
      return 'Take the server out of the group, or install the agent on it.';
    case 'NO_SERVERS':
    case 'SERVER_NOT_IN_WAVE':
    case 'NOT_IN_PLAN':
      return 'Look at the groups of the plan.';
    case 'DUPLICATE_SERVER':
      return 'Leave the server in one wave only.';
    case 'NO_RECOVERY_POINT':
    case 'RECOVERY_POINT_EXPIRED':
      return 'Choose another recovery point, or wait for the next.';
    case 'NOT_RECOVERABLE':
    case 'UNHEALTHY_REPLICATION':
    case 'RPO_AT_RISK':
      return 'Look at the replication of the source server.';
    case 'BUSY_IN_JOB':
    case 'BUSY_IN_EXECUTION':
      return 'Wait for what works on it, or end that first.';
    case 'LIVE_INSTANCE':
    case 'EARLIER_DRILL_INSTANCE':
      return 'Look at the instance: a launch deletes it.';
    case 'LAUNCH_INTO_INSTANCE':
      return 'Check that the instance it is launched into may be overwritten.';
    case 'TOO_MANY_SERVERS':
    case 'QUOTA_WAIT':
      return 'Expect waiting, or have the quota of DRS raised.';
    case 'QUOTAS_ASSUMED':
      return 'Allow the role to read quotas, to be sure.';
    case 'TIME_TOO_SHORT':
      return 'Give the wave or the plan more time.';
    case 'NO_ACCESS':
    case 'NOT_INITIALIZED':
      return 'Check the account and the Region under Accounts.';
    case 'NO_WAVE_NUMBER':
      return 'Tag the server with the wave that it belongs to.';
    case 'LAUNCH_SETTINGS':
      return 'Compare the launch settings of the group with those in AWS.';
    case 'ENCRYPTION_KEY':
      return 'Look at the key in KMS, and let the account in by the policy that the finding gives.';
    case 'NO_APPROVER':
      return 'Name somebody else who may approve.';
    case 'NOT_FAILED_OVER':
    case 'INSTANCE_REPLACED':
      return 'Check from which recovery the servers are to come home.';
    case 'ORIGIN_UNKNOWN':
    case 'ORIGIN_ON_PREMISES':
    case 'ORIGIN_NOT_READY':
    case 'ORIGIN_NOT_EMPTY':
      return 'Look at the place that the server comes home to.';
  }
}
