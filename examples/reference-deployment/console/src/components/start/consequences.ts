import type { Schema } from '../../api';
import { formatDuration, parseDuration } from '../durations';
import type { StartForm } from './startForm';

/** What the service says of a start, as it is shown and as it is compared with at the click. */
export interface Facts {
  readonly plan: Schema<'PlanView'>;
  readonly preflight: Schema<'PreflightResult'>;
  readonly existing: Schema<'ExistingInstancePerPlace'>;
}

export interface Consequence {
  readonly tone: 'does' | 'deletes' | 'waits' | 'leaves-out';
  readonly text: string;
}

/**
 * Exactly what a start will do, in sentences.
 *
 * @param nameOf the name of a server
 */
export function consequences(
  form: StartForm,
  { plan, preflight, existing }: Facts,
  places: readonly string[],
  nameOf: (serverId: string) => string,
): readonly Consequence[] {
  const count = preflight.launched.length;
  const servers = `${count} ${count === 1 ? 'server' : 'servers'}`;
  const where = places.length === 0 ? '' : ` in ${places.join(' and ')}`;
  const all: Consequence[] = [{ tone: 'does', text: `${whatItDoes(form.kind, servers, where)} ${ofPoint(form)}`.trim() }];
  for (const it of deleted(form, preflight, existing)) {
    all.push({
      tone: 'deletes',
      text: `Deletes instance ${it.instance.instanceId} of ${nameOf(it.instance.serverId)}, ${
        it.instance.drill ? 'left from a drill' : 'which is no drill and may carry production'
      }.`,
    });
  }
  for (const it of preflight.findings.filter((one) => one.code === 'LAUNCH_INTO_INSTANCE')) {
    all.push({ tone: 'deletes', text: `Launches into an existing instance: ${it.message}.` });
  }
  const left = Object.entries(preflight.leftOut);
  if (left.length > 0) {
    all.push({
      tone: 'leaves-out',
      text: `Leaves out ${left.map(([id, why]) => `${nameOf(id)} (${why.message})`).join(', ')}.`,
    });
  }
  for (const wave of plan.waves.filter((it) => form.part !== 'waves' || form.waves.includes(it.name))) {
    if (wave.approval !== undefined) {
      all.push({ tone: 'waits', text: `Waits before wave '${wave.name}' until somebody else approves it.` });
    }
    if (wave.pauseBefore) {
      all.push({ tone: 'waits', text: `Pauses before wave '${wave.name}' until somebody resumes it.` });
    }
  }
  if (form.kind === 'DRILL') {
    all.push({
      tone: 'does',
      text:
        form.cleanUp && count > 0
          ? 'Reports when it has ended, and deletes its instances.'
          : 'Its instances stay, and cost money, until somebody terminates them.',
    });
  }
  return all;
}

/** How long it takes, in sentences; of a failback, the time without production is told apart from the copies before it. */
export function howLong(
  { p50, p90, failback }: Pick<Schema<'Forecast'>, 'p50' | 'p90' | 'failback'>,
  copies?: Schema<'CopyBasis'>,
): string {
  if (failback === undefined) {
    return `Takes ${mostly(p50, p90)}, without the time that it waits for people.`;
  }
  const guess = copies !== undefined && copies.assumed > 0 ? ', which is a guess as long as their sizes are not known' : '';
  const copying = failback.phases.find((it) => it.phase === 'COPYING');
  const before = copying === undefined ? '' : `The copies take ${mostly(copying.end, copying.endP90)}${guess}. `;
  return `${before}From the cutover on, production is down for ${mostly(failback.downtimeP50, failback.downtimeP90)}.`;
}

function mostly(p50: string, p90: string): string {
  return `typically ${formatDuration(parseDuration(p50))}, nine times in ten at most ${formatDuration(parseDuration(p90))}`;
}

function whatItDoes(kind: StartForm['kind'], servers: string, where: string): string {
  switch (kind) {
    case 'DRILL':
      return `Launches copies of ${servers}${where} as a drill. Production and its replication go on as they are.`;
    case 'RECOVERY':
      return `Launches ${servers}${where} to carry production. The source servers are not stopped: see to it that they do not work on at the same time.`;
    case 'FAILBACK':
      return `Brings ${servers} home: copies what changed back to where they came from, and launches them there when the cutover is approved.`;
  }
}

function ofPoint(form: StartForm): string {
  if (form.kind === 'FAILBACK') {
    return '';
  }
  switch (form.point) {
    case 'latest':
      return 'Each server is launched from its latest data.';
    case 'moment':
      return form.moment === ''
        ? ''
        : `Each server is launched as it was at ${form.moment} or shortly before; what was written later is not in it.`;
    case 'each':
      return Object.keys(form.snapshots).length === 0
        ? 'Each server is launched from its latest data.'
        : `${Object.keys(form.snapshots).length} servers are launched from points that you chose, the others from their latest data.`;
  }
}

/** DRS deletes the instance that a server has when it is launched again. */
export function deleted(
  form: StartForm,
  preflight: Schema<'PreflightResult'>,
  existing: Schema<'ExistingInstancePerPlace'>,
): readonly Schema<'ExistingInstance'>[] {
  return form.kind === 'FAILBACK'
    ? []
    : existing.items.filter((it) => preflight.launched.includes(it.instance.serverId) && it.instance.state !== 'TERMINATED');
}

/** What a decision rests on; other text means that the world has changed since it was looked at. */
export function fingerprint(facts: Facts): string {
  return JSON.stringify([
    facts.plan.version,
    facts.preflight.refused,
    [...facts.preflight.launched].sort(),
    Object.keys(facts.preflight.leftOut).sort(),
    facts.preflight.findings.map((it) => [it.severity, it.code, it.serverId, it.wave, it.groupId].join(' ')).sort(),
    facts.existing.items.map((it) => [it.instance.instanceId, it.instance.state].join(' ')).sort(),
    facts.existing.problems.map((it) => it.code).sort(),
  ]);
}
