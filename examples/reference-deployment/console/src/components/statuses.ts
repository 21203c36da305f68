import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Schema } from '../api';

export type AnyStatus =
  | Schema<'ExecutionStatus'>
  | Schema<'WaveStatus'>
  | Schema<'ServerStatus'>
  | Schema<'HookStatus'>
  | Schema<'ApprovalStatus'>
  | Schema<'DrillState'>
  | Schema<'ReadinessStatus'>
  | Schema<'ReplicationState'>
  | Schema<'ReplicationStatus'>
  | Schema<'CapacityStatus'>
  | Schema<'HealthStatus'>
  | Schema<'SettingsStatus'>
  | Schema<'RunState'>
  | Schema<'FailbackStage'>;

export interface StatusWord {
  readonly type: StatusIndicatorProps.Type;
  readonly word: string;
}

/** A status that the API gains fails the type check here, so that none is ever shown as an unknown. */
export function wordOf(status: AnyStatus): StatusWord {
  switch (status) {
    case 'PENDING':
      return { type: 'pending', word: 'Pending' };
    case 'RUNNING':
      return { type: 'in-progress', word: 'Running' };
    case 'PAUSE_PENDING':
      return { type: 'in-progress', word: 'Pausing' };
    case 'PAUSED':
      return { type: 'stopped', word: 'Paused' };
    case 'AWAITING_APPROVAL':
      return { type: 'warning', word: 'Awaiting approval' };
    case 'CANCELLING':
      return { type: 'in-progress', word: 'Cancelling' };
    case 'COMPLETED':
      return { type: 'success', word: 'Completed' };
    case 'PARTIAL':
      return { type: 'warning', word: 'Partial' };
    case 'FAILED':
      return { type: 'error', word: 'Failed' };
    case 'CANCELLED':
      return { type: 'stopped', word: 'Cancelled' };
    case 'TIMED_OUT':
      return { type: 'error', word: 'Timed out' };
    case 'PREPARING':
      return { type: 'in-progress', word: 'Preparing' };
    case 'LAUNCHING':
      return { type: 'in-progress', word: 'Launching' };
    case 'VALIDATING':
      return { type: 'in-progress', word: 'Validating' };
    case 'FINISHING':
      return { type: 'in-progress', word: 'Finishing' };
    case 'EXCLUDED':
      return { type: 'stopped', word: 'Excluded' };
    case 'LAUNCHED':
      return { type: 'in-progress', word: 'Launched' };
    case 'RECOVERED':
      return { type: 'success', word: 'Recovered' };
    case 'SKIPPED':
      return { type: 'stopped', word: 'Skipped' };
    case 'INTENDED':
      return { type: 'pending', word: 'Intended' };
    case 'SUCCEEDED':
      return { type: 'success', word: 'Succeeded' };
    case 'REQUESTED':
      return { type: 'warning', word: 'Requested' };
    case 'APPROVED':
      return { type: 'success', word: 'Approved' };
    case 'DENIED':
      return { type: 'error', word: 'Denied' };
    case 'EXPIRED':
      return { type: 'error', word: 'Expired' };
    case 'STARTED':
      return { type: 'in-progress', word: 'Started' };
    case 'ENDED':
      return { type: 'in-progress', word: 'Ended' };
    case 'REPORTED':
      return { type: 'in-progress', word: 'Reported' };
    case 'CLEANED':
      return { type: 'success', word: 'Cleaned up' };
    case 'ABANDONED':
      return { type: 'error', word: 'Abandoned' };
    case 'READY':
      return { type: 'success', word: 'Ready' };
    case 'READY_WITH_WARNINGS':
      return { type: 'warning', word: 'Ready with warnings' };
    case 'UNPROVEN':
      return { type: 'info', word: 'Unproven' };
    case 'NOT_READY':
      return { type: 'error', word: 'Not ready' };
    case 'STOPPED':
      return { type: 'stopped', word: 'Stopped' };
    case 'INITIATING':
      return { type: 'in-progress', word: 'Initiating' };
    case 'INITIAL_SYNC':
      return { type: 'in-progress', word: 'Initial sync' };
    case 'BACKLOG':
      return { type: 'warning', word: 'Backlog' };
    case 'CREATING_SNAPSHOT':
      return { type: 'in-progress', word: 'Creating snapshot' };
    case 'CONTINUOUS':
      return { type: 'success', word: 'Continuous' };
    case 'RESCAN':
      return { type: 'in-progress', word: 'Rescanning' };
    case 'STALLED':
      return { type: 'error', word: 'Stalled' };
    case 'DISCONNECTED':
      return { type: 'error', word: 'Disconnected' };
    case 'HEALTHY':
      return { type: 'success', word: 'Healthy' };
    case 'LAGGING':
      return { type: 'warning', word: 'Lagging' };
    case 'UNKNOWN':
      return { type: 'warning', word: 'Unknown' };
    case 'OK':
      return { type: 'success', word: 'OK' };
    case 'INFO':
      return { type: 'info', word: 'Filling' };
    case 'WARNING':
      return { type: 'warning', word: 'Warning' };
    case 'CRITICAL':
      return { type: 'error', word: 'Critical' };
    case 'HYPER_CRITICAL':
      return { type: 'error', word: 'At the limit' };
    case 'UP':
      return { type: 'success', word: 'Up' };
    case 'DEGRADED':
      return { type: 'warning', word: 'Degraded' };
    case 'DOWN':
      return { type: 'error', word: 'Down' };
    case 'APPLIED':
      return { type: 'success', word: 'Applied' };
    case 'DRIFTED':
      return { type: 'warning', word: 'Drifted' };
    case 'CLAIMED':
      return { type: 'in-progress', word: 'Claimed' };
    case 'DEFERRED':
      return { type: 'pending', word: 'Deferred' };
    case 'DONE':
      return { type: 'success', word: 'Done' };
    case 'MISSED':
      return { type: 'error', word: 'Missed' };
    case 'REVERSING':
      return { type: 'in-progress', word: 'Reversing' };
    case 'SYNCING':
      return { type: 'in-progress', word: 'Syncing' };
    case 'IN_SYNC':
      return { type: 'success', word: 'In sync' };
    case 'HOME':
      return { type: 'success', word: 'Home' };
    case 'REPROTECTING':
      return { type: 'in-progress', word: 'Reprotecting' };
    case 'RESYNCING':
      return { type: 'in-progress', word: 'Resyncing' };
    case 'PROTECTED':
      return { type: 'success', word: 'Protected' };
    case 'STOPPING':
      return { type: 'in-progress', word: 'Stopping' };
    case 'TERMINATING':
      return { type: 'in-progress', word: 'Terminating' };
    case 'FORGETTING':
      return { type: 'in-progress', word: 'Forgetting' };
    case 'CLEANED_UP':
      return { type: 'success', word: 'Cleaned up' };
  }
}
