import type { Schema } from '../../api';

export type StepState = 'done' | 'next' | 'later';

export interface Facts {
  readonly accounts: readonly Schema<'AccountView'>[];
  readonly servers: number;
  readonly groups: number;
  readonly plans: number;
  readonly drills: readonly Schema<'ExecutionSummary'>[];
}

export interface GettingStartedStep {
  readonly id: 'account' | 'plan' | 'drill';
  readonly state: StepState;
  /** What is there already, or what is missing. */
  readonly told: string;
}

/** The three steps to a proven plan, by what there really is: the first that is not done is next. */
export function stepsOf(facts: Facts): GettingStartedStep[] {
  const proven = facts.drills.find((it) => it.status === 'COMPLETED');
  const going = facts.drills.find((it) => it.endedAt === undefined);
  const steps = [
    {
      id: 'account' as const,
      done: facts.accounts.length > 0 && facts.servers > 0,
      told:
        facts.accounts.length === 0
          ? 'No account is registered.'
          : facts.servers === 0
            ? `${count(facts.accounts.length, 'account')}, but no server replicates there.`
            : `${count(facts.servers, 'server')} in ${count(facts.accounts.length, 'account')}.`,
    },
    {
      id: 'plan' as const,
      done: facts.groups > 0 && facts.plans > 0,
      told: `${count(facts.groups, 'protection group')} and ${count(facts.plans, 'recovery plan')}.`,
    },
    {
      id: 'drill' as const,
      done: proven !== undefined,
      told:
        proven !== undefined
          ? `${proven.planName} was recovered in a drill.`
          : going !== undefined
            ? `A drill of ${going.planName} goes on.`
            : facts.drills.length > 0
              ? 'No drill was completed yet.'
              : 'No drill was run yet.',
    },
  ];
  const next = steps.findIndex((it) => !it.done);
  return steps.map(({ id, done, told }, index) => ({
    id,
    state: done ? 'done' : index === next ? 'next' : 'later',
    told,
  }));
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
