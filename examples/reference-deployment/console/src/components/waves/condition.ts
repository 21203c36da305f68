import type { Schema } from '../../api';

export type Condition = Schema<'WaveConditionInput'>;

/** A condition as a sentence's end: `it is a drill and wave 'databases' has failed`. */
export function saidOf(condition: Condition): string {
  switch (condition.type) {
    case 'kindIs':
      return `it is a ${condition.kind.toLowerCase()}`;
    case 'parameterIs':
      return `${condition.name} is ${condition.value}`;
    case 'waveEndedAs':
      return `wave '${condition.wave}' ended as ${condition.outcome.toLowerCase()}`;
    case 'not':
      return `not (${saidOf(condition.condition)})`;
    case 'allOf':
      return (condition.conditions ?? []).map(saidOf).join(' and ') || 'always';
    case 'anyOf':
      return (condition.conditions ?? []).map(saidOf).join(' or ') || 'never';
  }
}

/** A new condition of a kind, to be filled in. */
export function newCondition(type: Condition['type'], waves: readonly string[]): Condition {
  switch (type) {
    case 'kindIs':
      return { type, kind: 'RECOVERY' };
    case 'parameterIs':
      return { type, name: '', value: '' };
    case 'waveEndedAs':
      return { type, wave: waves[0] ?? '', outcome: 'COMPLETED' };
    case 'not':
      return { type, condition: { type: 'kindIs', kind: 'DRILL' } };
    case 'allOf':
    case 'anyOf':
      return { type, conditions: [{ type: 'kindIs', kind: 'RECOVERY' }] };
  }
}
