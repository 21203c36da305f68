import type { Schema } from '../../api';
import { parseDuration, quoted } from '../../components';
import { counted, cutoverFacts, countsOf, instancesOf, serversOf, type Execution, type RequestType } from './facts';

/** What is named by the one who asks: servers, a wave, more time. */
export interface Selection {
  readonly serverIds: readonly string[];
  readonly wave: string | undefined;
}

export interface ActionWords {
  readonly label: string;
  readonly path: string;
  /** The command of the command line, with the execution left out. */
  readonly command: string;
  readonly chooses: 'nothing' | 'servers' | 'servers-or-all' | 'wave' | 'time';
  readonly reason: 'required' | 'optional';
}

export const ACTIONS: Record<RequestType, ActionWords> = {
  PAUSE: { label: 'Pause', path: 'pause', command: 'pause', chooses: 'nothing', reason: 'optional' },
  RESUME: { label: 'Resume', path: 'resume', command: 'resume', chooses: 'nothing', reason: 'optional' },
  CANCEL: { label: 'Cancel execution', path: 'cancel', command: 'cancel', chooses: 'nothing', reason: 'required' },
  APPROVE: { label: 'Approve', path: 'approve', command: 'approve', chooses: 'wave', reason: 'optional' },
  DENY: { label: 'Deny', path: 'deny', command: 'deny', chooses: 'wave', reason: 'required' },
  RETRY: { label: 'Retry', path: 'retry', command: 'retry', chooses: 'servers-or-all', reason: 'optional' },
  SKIP: { label: 'Skip or give up', path: 'skip', command: 'skip', chooses: 'servers', reason: 'required' },
  RELAUNCH: { label: 'Launch once more', path: 'relaunch', command: 'relaunch', chooses: 'servers', reason: 'required' },
  EXTEND: { label: 'Give more time', path: 'extend', command: 'extend', chooses: 'time', reason: 'required' },
  TERMINATE: {
    label: 'Terminate instances',
    path: 'terminate-instances',
    command: 'terminate',
    chooses: 'nothing',
    reason: 'optional',
  },
  REPROTECT: { label: 'Protect again', path: 'reprotect', command: 'reprotect', chooses: 'nothing', reason: 'optional' },
  CLEAN_UP: { label: 'Clean up', path: 'clean-up', command: 'clean-up', chooses: 'nothing', reason: 'required' },
};

/** The servers that an action can be meant for. */
export function choosable(execution: Execution, type: RequestType) {
  return serversOf(execution).filter((it) => {
    switch (type) {
      case 'RETRY':
        return it.status === 'FAILED';
      case 'SKIP':
        return it.status === 'FAILED' || it.status === 'PENDING' || it.status === 'LAUNCHING' || it.status === 'LAUNCHED';
      case 'RELAUNCH':
        return it.status !== 'PENDING' && it.status !== 'EXCLUDED';
      default:
        return false;
    }
  });
}

/** What will happen, in sentences; also what is compared with the facts at the moment of asking. */
export function stakes(execution: Execution, type: RequestType, selection: Selection): readonly string[] {
  const counts = countsOf(serversOf(execution));
  const pending = execution.waves.filter((it) => it.status === 'PENDING' || it.status === 'AWAITING_APPROVAL');
  const active = execution.waves.filter((it) => it.startedAt !== undefined && it.endedAt === undefined);
  const names = (waves: typeof pending) => waves.map((it) => it.wave.name).join(', ') || 'none';
  const chosen = serversOf(execution).filter((it) => selection.serverIds.includes(it.serverId));
  const servers = (list: readonly (typeof chosen)[number][]) =>
    list.length <= 8 ? list.map((it) => `${it.name} (${it.wave})`).join(', ') : counted(list.length, 'server');
  switch (type) {
    case 'PAUSE':
      return [`No further wave begins; those that run go on to their end: ${names(active)}.`, 'The RTO goes on.'];
    case 'RESUME':
      return [`Waves may begin again: ${names(pending)}.`];
    case 'CANCEL':
      return [
        `Never begun: ${names(pending)}.`,
        `Jobs that run go on to their end: ${names(active)}.`,
        `${counted(counts.recovered + counts.running, 'server')} launched or being launched stay, and cost money until they are terminated.`,
      ];
    case 'APPROVE':
    case 'DENY': {
      const wave = execution.waves.find((it) => it.wave.name === selection.wave);
      const count = counted(wave?.servers.length ?? 0, 'server');
      return type === 'APPROVE'
        ? [
            `Wave ${selection.wave ?? ''} begins and launches ${count}.`,
            ...cutoverFacts(wave),
            ...(wave?.wave.approval?.instructions === undefined ? [] : [`You answer: ${wave.wave.approval.instructions}`]),
          ]
        : [`Wave ${selection.wave ?? ''} with ${count} does not begin, nor does what waits for it.`];
    }
    case 'RETRY': {
      const failed = chosen.length > 0 ? chosen : serversOf(execution).filter((it) => it.status === 'FAILED');
      return [`Launched again: ${servers(failed)}.`, 'Instances of failed tries stay until they are terminated.'];
    }
    case 'SKIP':
      return [`The execution goes on without: ${servers(chosen) || 'none chosen yet'}.`];
    case 'RELAUNCH': {
      const lost = chosen.filter((it) => it.recoveryInstanceId !== undefined);
      return [
        `Launched once more: ${servers(chosen) || 'none chosen yet'}.`,
        `DRS deletes ${counted(lost.length, 'instance')} that they have, with what was written to them.`,
      ];
    }
    case 'EXTEND':
      return [
        selection.wave === undefined
          ? 'All time limits that run are moved.'
          : `The time limit of wave ${selection.wave} is moved.`,
      ];
    case 'TERMINATE': {
      const there = instancesOf(execution);
      return [
        `${counted(there.length, 'instance')} terminated for good, with ${there.length === 1 ? 'its' : 'their'} volumes: ${servers(there) || 'none'}.`,
        ...(execution.startRequest.kind === 'RECOVERY' ? ['They may carry production. The source servers stay as they are.'] : []),
      ];
    }
    case 'REPROTECT':
      return [`${counted(counts.recovered, 'server')} protected in the recovery place again.`];
    case 'CLEAN_UP':
      return ['What the failback needed on the side that does not carry production is removed for good.'];
  }
}

/** What has to be typed before it is done, by what is at stake; a drill's instances are nobody's production. */
export function toBeTyped(execution: Execution, type: RequestType): string | undefined {
  const grave =
    type === 'CLEAN_UP' ||
    (execution.startRequest.kind !== 'DRILL' && (type === 'TERMINATE' || type === 'RELAUNCH' || type === 'CANCEL'));
  return grave ? execution.plan.name : undefined;
}

/** The words of the command line for it. */
export function commandOf(executionId: string, type: RequestType, body: Schema<'PauseExecutionBody'> & { readonly planName?: string }): string {
  const option = (name: string, value: string | undefined) => (value === undefined ? [] : [`--${name}=${quoted(value)}`]);
  const minutes = body.extendBy === undefined ? undefined : String(parseDuration(body.extendBy) / 60_000);
  return [
    ACTIONS[type].command,
    executionId,
    ...option('wave', body.wave),
    ...option('servers', body.serverIds?.join(',')),
    ...option('minutes', minutes),
    ...option('plan-name', body.planName),
    ...option('reason', body.reason),
  ].join(' ');
}
