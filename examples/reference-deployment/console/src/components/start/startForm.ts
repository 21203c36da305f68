import type { Schema } from '../../api';

export type Kind = Schema<'ExecutionKind'>;

/** What is chosen in the start dialog. */
export interface StartForm {
  readonly kind: Kind;
  readonly reason: string;
  readonly point: 'latest' | 'moment' | 'each';
  /** As ISO 8601 with an offset; empty as long as none is chosen. */
  readonly moment: string;
  readonly snapshots: Readonly<Record<string, string>>;
  readonly part: 'all' | 'waves' | 'servers';
  readonly waves: readonly string[];
  readonly serverIds: readonly string[];
  readonly policy: Schema<'StartPolicy'>;
  readonly overrides: readonly Override[];
  /** Whether a drill's instances are deleted when it has been reported. */
  readonly cleanUp: boolean;
  readonly reprotect: boolean;
}

/** A finding that forbids the start, and why it starts all the same. */
export interface Override {
  readonly finding: Schema<'Finding'>;
  readonly reason: string;
}

export function newStart(kind: Kind): StartForm {
  return {
    kind,
    reason: '',
    point: 'latest',
    moment: '',
    snapshots: {},
    part: 'all',
    waves: [],
    serverIds: [],
    policy: 'RECOVER_WHAT_CAN_BE',
    overrides: [],
    cleanUp: false,
    reprotect: false,
  };
}

/** What a finding is about; an override has to name it. */
export function subjectOf(finding: Schema<'Finding'>, planId: string): string {
  return (
    finding.serverId ??
    finding.wave ??
    finding.groupId ??
    (finding.where === undefined ? planId : `${finding.where.accountId}/${finding.where.region}`)
  );
}

/** The request that the dialog sends. Overrides without a reason are not in it. */
export function requestOf(planId: string, form: StartForm): Schema<'StartExecutionBody'> {
  const overrides = form.overrides
    .filter((it) => it.reason.trim() !== '')
    .map((it) => ({ code: it.finding.code, names: [subjectOf(it.finding, planId)], reason: it.reason.trim() }));
  return {
    planId,
    kind: form.kind,
    ...(form.reason.trim() !== '' && { reason: form.reason.trim() }),
    ...(form.part === 'waves' && { waves: [...form.waves] }),
    ...(form.part === 'servers' && { serverIds: [...form.serverIds] }),
    ...(form.kind !== 'FAILBACK' && pointOf(form)),
    ...(form.policy !== 'RECOVER_WHAT_CAN_BE' && { policy: form.policy }),
    ...(overrides.length > 0 && { overrides }),
    ...(form.kind === 'FAILBACK' && form.reprotect && { failback: { reprotect: true } }),
  };
}

function pointOf(form: StartForm): Pick<Schema<'StartExecutionBody'>, 'recoveryPoint'> {
  if (form.point === 'moment' && form.moment !== '') {
    return { recoveryPoint: { atOrBefore: form.moment } };
  }
  return form.point === 'each' && Object.keys(form.snapshots).length > 0
    ? { recoveryPoint: { snapshotIds: { ...form.snapshots } } }
    : {};
}

/** Whether all of the plan is started as it is; only such a drill can be attended to until its clean-up. */
export function isWhole(form: StartForm): boolean {
  return form.part === 'all' && form.point === 'latest' && form.overrides.length === 0 && form.policy === 'RECOVER_WHAT_CAN_BE';
}

/** What is still missing; none if it may be sent. */
export function missing(form: StartForm, planName: string, typed: string): string | undefined {
  if (form.part === 'waves' && form.waves.length === 0) {
    return 'Choose the waves that take part.';
  }
  if (form.part === 'servers' && form.serverIds.length === 0) {
    return 'Choose the servers that take part.';
  }
  if (form.kind !== 'FAILBACK' && form.point === 'moment' && form.moment === '') {
    return 'Choose a moment to go back to.';
  }
  if (form.overrides.some((it) => it.reason.trim() === '')) {
    return 'Say why it starts in spite of a finding.';
  }
  if (form.kind !== 'DRILL' && typed !== planName) {
    return `Type ${planName} to confirm.`;
  }
  return undefined;
}
