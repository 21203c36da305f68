import { describe, expect, it } from 'vitest';
import { alarms, type Facts } from './alarms';

const where = { accountId: '111122223333', region: 'eu-west-1' };
const quiet: Facts = {
  health: undefined,
  capacity: undefined,
  readiness: undefined,
  drills: undefined,
  undelivered: undefined,
};

describe('the alarms of the dashboard', () => {
  it('are none while nothing is known to be wrong', () => {
    expect(alarms(quiet)).toEqual([]);
  });

  it('begin with the worst', () => {
    const found = alarms({
      ...quiet,
      readiness: [
        { planId: 'a', planName: 'A', findings: 0, changedSince: true, status: 'READY' },
        { planId: 'b', planName: 'B', findings: 2, changedSince: false, status: 'NOT_READY' },
      ],
      health: {
        status: 'DOWN',
        at: '2026-11-28T12:00:00Z',
        components: [{ name: 'accountAccess', where, answers: false }],
      },
    });
    expect(found.map((it) => [it.severity, it.text])).toEqual([
      ['error', 'accountAccess does not answer in 111122223333 eu-west-1'],
      ['error', 'B is not ready'],
      ['warning', 'A has changed since it was evaluated'],
    ]);
  });

  it('name a proof that has expired', () => {
    const proof = { executionId: 'e', endedAt: '2026-08-01T00:00:00Z', valid: false, validUntil: '2026-11-01T00:00:00Z' };
    const found = alarms({
      ...quiet,
      readiness: [{ planId: 'a', planName: 'A', findings: 0, changedSince: false, proof }],
    });
    expect(found[0]?.text).toBe('The proof of A has expired');
  });
});
