import { describe, expect, it } from 'vitest';
import { stepsOf, type Facts } from './steps';

const nothing: Facts = { accounts: [], servers: 0, groups: 0, plans: 0, drills: [] };
const account = { accountId: '111122223333' } as Facts['accounts'][number];
const drill = { planName: 'Web shop', status: 'RUNNING' } as Facts['drills'][number];

describe('the steps to a proven plan', () => {
  const states = (facts: Facts) => stepsOf(facts).map((it) => it.state);

  it('begin with the account', () => {
    expect(states(nothing)).toEqual(['next', 'later', 'later']);
    expect(stepsOf(nothing)[0]?.told).toBe('No account is registered.');
  });

  it('do not take an account without servers for done', () => {
    const facts = { ...nothing, accounts: [account] };
    expect(states(facts)[0]).toBe('next');
    expect(stepsOf(facts)[0]?.told).toBe('1 account, but no server replicates there.');
  });

  it('end with a drill that was completed', () => {
    const planned = { accounts: [account], servers: 12, groups: 3, plans: 1, drills: [] };
    expect(states(planned)).toEqual(['done', 'done', 'next']);
    expect(stepsOf({ ...planned, drills: [drill] })[2]).toEqual({
      id: 'drill',
      state: 'next',
      told: 'A drill of Web shop goes on.',
    });
    const ended = { ...drill, status: 'COMPLETED', endedAt: '2026-11-28T12:00:00Z' } as const;
    expect(states({ ...planned, drills: [ended] })).toEqual(['done', 'done', 'done']);
  });
});
