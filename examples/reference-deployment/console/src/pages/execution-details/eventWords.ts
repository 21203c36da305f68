import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Schema } from '../../api';
import { wordOf, type AnyStatus } from '../../components';

type Event = Schema<'ExecutionEvent'>;

export interface EventWords {
  readonly type: StatusIndicatorProps.Type;
  readonly text: string;
}

/** An event as a sentence. A type that the API gains fails the type check here. */
export function wordsOf(event: Event, server: string): EventWords {
  const { details: d, wave = '' } = event;
  const to = statusWord(d['to']);
  switch (event.type) {
    case 'EXECUTION_CREATED':
      return { type: 'info', text: `Started: plan ${d['plan'] ?? ''}` };
    case 'PREFLIGHT_PASSED':
      return { type: 'success', text: `Preflight passed for ${d['servers'] ?? '?'} servers, ${d['warnings'] ?? 0} warnings` };
    case 'PREFLIGHT_BLOCKED':
      return { type: 'error', text: 'Preflight found what blocks the start' };
    case 'STATUS_CHANGED':
      return { type: to.type, text: `The execution is ${to.word.toLowerCase()}` };
    case 'REQUEST_MADE':
      return { type: 'info', text: `Asked for: ${words(d['type'] ?? d['request'])}` };
    case 'REQUEST_REFUSED':
      return { type: 'warning', text: `Refused: ${d['why'] ?? d['message'] ?? words(d['type'])}` };
    case 'DEADLINE_MOVED':
      return { type: 'info', text: `Time limit moved to ${d['until'] ?? d['to'] ?? ''}` };
    case 'STANDSTILL_ENDED':
      return { type: 'info', text: 'The service was away and goes on' };
    case 'WAVE_STATUS_CHANGED':
      return { type: to.type, text: `Wave ${wave} is ${to.word.toLowerCase()}` };
    case 'APPROVAL_REQUESTED':
      return { type: 'warning', text: `Wave ${wave} waits for an approval` };
    case 'APPROVAL_ANSWERED':
      return { type: 'info', text: `The approval of wave ${wave}: ${words(d['status'] ?? d['answer'])}` };
    case 'HOOK_STARTED':
      return { type: 'in-progress', text: `Hook “${d['hook'] ?? ''}” started` };
    case 'HOOK_ENDED':
      return {
        type: d['status'] === 'FAILED' ? 'error' : 'success',
        text: `Hook “${d['hook'] ?? ''}” ${words(d['status'])}${d['message'] === undefined ? '' : `: ${d['message']}`}`,
      };
    case 'JOB_INTENDED':
      return { type: 'pending', text: `A job of ${d['servers'] ?? '?'} servers is about to be started` };
    case 'JOB_SUBMITTED':
      return { type: 'in-progress', text: `DRS works on job ${d['job'] ?? ''} of ${d['servers'] ?? '?'} servers` };
    case 'JOB_OUTCOME_UNKNOWN':
      return { type: 'warning', text: 'It is not known whether DRS took the job; it is being looked for' };
    case 'JOB_REJECTED':
      return { type: 'error', text: `DRS rejected a job: ${d['message'] ?? ''}` };
    case 'JOB_ENDED':
      return { type: 'success', text: `Job ${d['job'] ?? ''} ended` };
    case 'SERVER_LAUNCHED':
      return { type: 'in-progress', text: `${server} is launched` };
    case 'LAUNCHED_TOO_LATE':
      return { type: 'warning', text: `${server} was launched too late to count` };
    case 'SERVER_RECOVERED':
      return { type: 'success', text: `${server} is recovered` };
    case 'SERVER_FAILED':
      return { type: 'error', text: `${server} failed: ${d['message'] ?? words(d['code'])}` };
    case 'SERVER_RETRIED':
      return { type: 'info', text: `${server} is launched again` };
    case 'SERVER_SKIPPED':
      return { type: 'stopped', text: `${server} is skipped` };
    case 'SERVER_ADOPTED':
      return { type: 'info', text: `${server} is up already and taken as it is` };
    case 'LAUNCH_SETTINGS_APPLIED':
      return { type: 'success', text: `The launch settings of ${server} are applied` };
    case 'LAUNCH_SETTINGS_FAILED':
      return { type: 'error', text: `The launch settings of ${server} could not be applied: ${d['message'] ?? ''}` };
    case 'SERVER_REVERSED':
      return { type: 'in-progress', text: `${server} copies back` };
    case 'SERVER_IN_SYNC':
      return { type: 'success', text: `${server} is in sync` };
    case 'SERVER_OUT_OF_SYNC':
      return { type: 'warning', text: `${server} is not in sync any more` };
    case 'FAILBACK_WAITS':
      return { type: 'warning', text: `${server} waits on its way home: ${d['problem'] ?? d['message'] ?? ''}` };
    case 'PRODUCTION_MOVED':
      return { type: 'success', text: `${server} carries production at home` };
    case 'REPROTECTION_STARTED':
      return { type: 'in-progress', text: 'The servers are being protected again' };
    case 'SERVER_PROTECTED':
      return { type: 'success', text: `${server} is protected again` };
    case 'REPROTECTION_ENDED':
      return { type: 'success', text: 'The protection is restored' };
    case 'CLEAN_UP_STARTED':
      return { type: 'in-progress', text: 'The clean-up has begun' };
    case 'SERVER_CLEANED_UP':
      return { type: 'success', text: `${server} is cleaned up` };
    case 'CLEAN_UP_ENDED':
      return { type: 'success', text: 'The clean-up has ended' };
    case 'TERMINATION_STARTED':
      return { type: 'in-progress', text: 'The instances are being terminated' };
    case 'INSTANCE_TERMINATED':
      return { type: 'stopped', text: `The instance of ${server} is terminated` };
    case 'TERMINATION_ENDED':
      return { type: 'success', text: 'The termination has ended' };
  }
}

/** A constant of the API in small letters, for where only some events have it. */
function words(constant: string | undefined): string {
  return (constant ?? '').toLowerCase().replaceAll('_', ' ');
}

function statusWord(status: string | undefined) {
  // The details of events are texts; these two types of events have states in theirs.
  const known = status === undefined ? undefined : (wordOf(status as AnyStatus) as ReturnType<typeof wordOf> | undefined);
  return known ?? { type: 'info' as const, word: words(status) };
}
