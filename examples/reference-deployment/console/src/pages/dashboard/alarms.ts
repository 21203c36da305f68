import type { Schema } from '../../api';

/** Something that somebody should look at, and where. */
export interface Alarm {
  readonly severity: 'error' | 'warning';
  readonly text: string;
  readonly href: string;
}

export interface Facts {
  readonly health: Schema<'HealthReport'> | undefined;
  readonly capacity: Schema<'PlaceCapacityPerPlace'> | undefined;
  readonly readiness: readonly Schema<'ReadinessOverview'>[] | undefined;
  readonly drills: readonly Schema<'Drill'>[] | undefined;
  readonly undelivered: readonly Schema<'Letter'>[] | undefined;
}

/** What needs attention, the worst first. */
export function alarms(facts: Facts): Alarm[] {
  const found = [
    ...unwell(facts.health),
    ...full(facts.capacity),
    ...unready(facts.readiness ?? []),
    ...abandoned(facts.drills ?? []),
    ...undelivered(facts.undelivered ?? []),
  ];
  return [...found.filter((it) => it.severity === 'error'), ...found.filter((it) => it.severity === 'warning')];
}

function unwell(health: Facts['health']): Alarm[] {
  return (health?.components ?? [])
    .filter((it) => !it.answers)
    .map((it) => ({
      severity: 'error',
      text: `${it.name} does not answer${it.where === undefined ? '' : ` in ${placeName(it.where)}`}`,
      href: it.where === undefined ? '#/settings' : '#/accounts',
    }));
}

function full(capacity: Facts['capacity']): Alarm[] {
  const problems: Alarm[] = (capacity?.problems ?? []).map((it) => ({
    severity: 'error',
    text: `${placeName(it.where)}: ${it.problem}. ${it.nextStep}`,
    href: '#/accounts',
  }));
  const tight: Alarm[] = (capacity?.items ?? [])
    .filter((it) => ['WARNING', 'CRITICAL', 'HYPER_CRITICAL'].includes(it.status))
    .map((it) => ({
      severity: it.status === 'WARNING' ? 'warning' : 'error',
      text: `${placeName(it.where)}: ${it.replicatingServers.used} of ${it.replicatingServers.limit} servers replicate`,
      href: '#/dashboard',
    }));
  return [...problems, ...tight];
}

function unready(plans: readonly Schema<'ReadinessOverview'>[]): Alarm[] {
  return plans.flatMap((it): Alarm[] => {
    const href = `#/recovery-plans/${encodeURIComponent(it.planId)}`;
    if (it.status === 'NOT_READY') {
      return [{ severity: 'error', text: `${it.planName} is not ready`, href }];
    }
    if (it.proof !== undefined && !it.proof.valid) {
      return [{ severity: 'warning', text: `The proof of ${it.planName} has expired`, href }];
    }
    return it.changedSince ? [{ severity: 'warning', text: `${it.planName} has changed since it was evaluated`, href }] : [];
  });
}

function abandoned(drills: readonly Schema<'Drill'>[]): Alarm[] {
  return drills
    .filter((it) => it.state === 'ABANDONED')
    .map((it) => ({
      severity: 'error',
      text: `The drill of ${it.planId} was abandoned${it.problem === undefined ? '' : `: ${it.problem}`}`,
      href: `#/executions/${encodeURIComponent(it.executionId)}`,
    }));
}

function undelivered(letters: readonly Schema<'Letter'>[]): Alarm[] {
  return letters.length === 0
    ? []
    : [
        {
          severity: 'warning',
          text: `${letters.length} notifications were not delivered`,
          href: '#/settings/notifications',
        },
      ];
}

export function placeName(where: Schema<'AccountRegion'>): string {
  return `${where.accountId} ${where.region}`;
}
