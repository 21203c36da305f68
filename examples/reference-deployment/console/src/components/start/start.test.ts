import { describe, expect, it } from 'vitest';
import type { Schema } from '../../api';
import { consequences, fingerprint, howLong, type Facts } from './consequences';
import { isWhole, missing, newStart, requestOf } from './startForm';

const LIVE: Schema<'Finding'> = { code: 'LIVE_INSTANCE', severity: 'BLOCKING', message: 'i-1 is live', serverId: 's-1', wave: 'db' };
const INSTANCE = { instanceId: 'i-1', serverId: 's-1', drill: false, state: 'RUNNING' };

function facts(part: Partial<Schema<'PreflightResult'>> = {}, instances: object[] = []): Facts {
  return {
    plan: { version: 3, waves: [{ name: 'db' }, { name: 'web', approval: {}, pauseBefore: true }] } as unknown as Facts['plan'],
    preflight: { findings: [], launched: ['s-1', 's-2'], leftOut: {}, refused: false, ...part },
    existing: { items: instances.map((instance) => ({ instance })), problems: [] } as unknown as Facts['existing'],
  };
}

describe('a start', () => {
  it('sends only what was chosen', () => {
    expect(requestOf('shop', newStart('DRILL'))).toEqual({ planId: 'shop', kind: 'DRILL' });
    expect(
      requestOf('shop', { ...newStart('RECOVERY'), point: 'moment', moment: '2026-11-28T12:00:00Z', part: 'waves', waves: ['db'] }),
    ).toEqual({ planId: 'shop', kind: 'RECOVERY', waves: ['db'], recoveryPoint: { atOrBefore: '2026-11-28T12:00:00Z' } });
  });

  it('names in an override what the finding is about, and wants a reason', () => {
    const form = { ...newStart('DRILL'), overrides: [{ finding: LIVE, reason: '' }] };
    expect(requestOf('shop', form).overrides).toBeUndefined();
    expect(missing(form, 'Shop', '')).toBe('Say why it starts in spite of a finding.');
    expect(requestOf('shop', { ...form, overrides: [{ finding: LIVE, reason: 'it is a copy' }] }).overrides).toEqual([
      { code: 'LIVE_INSTANCE', names: ['s-1'], reason: 'it is a copy' },
    ]);
  });

  it('wants the name of the plan for everything but a drill', () => {
    expect(missing(newStart('DRILL'), 'Shop', '')).toBeUndefined();
    expect(missing(newStart('RECOVERY'), 'Shop', 'shop')).toBe('Type Shop to confirm.');
    expect(missing(newStart('FAILBACK'), 'Shop', 'Shop')).toBeUndefined();
  });

  it('is of the whole plan only as long as nothing is left out of it', () => {
    expect(isWhole(newStart('DRILL'))).toBe(true);
    expect(isWhole({ ...newStart('DRILL'), part: 'servers' })).toBe(false);
  });
});

describe('what will happen', () => {
  const said = (form = newStart('RECOVERY'), of = facts()) =>
    consequences(form, of, ['111122223333/eu-west-1'], (id) => `server ${id}`).map((it) => it.text);

  it('names what is launched, and whom it waits for', () => {
    expect(said()[0]).toContain('Launches 2 servers in 111122223333/eu-west-1 to carry production.');
    expect(said()).toContain("Waits before wave 'web' until somebody else approves it.");
    expect(said()).toContain("Pauses before wave 'web' until somebody resumes it.");
  });

  it('names every instance that is deleted, but not those of servers that are left out', () => {
    const of = facts({ launched: ['s-1'] }, [INSTANCE, { ...INSTANCE, instanceId: 'i-2', serverId: 's-2' }]);
    expect(said(newStart('DRILL'), of).filter((it) => it.startsWith('Deletes'))).toEqual([
      'Deletes instance i-1 of server s-1, which is no drill and may carry production.',
    ]);
    expect(said(newStart('FAILBACK'), of).filter((it) => it.startsWith('Deletes'))).toEqual([]);
  });

  it('is other when an instance or a finding has come since', () => {
    expect(fingerprint(facts())).toBe(fingerprint(facts()));
    expect(fingerprint(facts({}, [INSTANCE]))).not.toBe(fingerprint(facts()));
    expect(fingerprint(facts({ findings: [LIVE] }))).not.toBe(fingerprint(facts()));
  });
});

describe('how long it takes', () => {
  it('tells the copies of a failback apart from the time without production', () => {
    const forecast = { p50: 'PT42M', p90: 'PT48M' };
    const failback = {
      phases: [
        { phase: 'REVERSING', start: 'PT0S', end: 'PT2M', endP90: 'PT2M' },
        { phase: 'COPYING', start: 'PT2M', end: 'PT9H', endP90: 'PT20H' },
      ] as const,
      downtimeP50: 'PT34M',
      downtimeP90: 'PT41M',
      downtimeLowerBound: 'PT30M',
    };
    expect(howLong({ ...forecast, failback: { ...failback, phases: [...failback.phases] } })).toBe(
      'The copies take typically 9 h, nine times in ten at most 20 h. From the cutover on, production is down for typically 34 min, nine times in ten at most 41 min.',
    );
    expect(howLong({ ...forecast, failback: { ...failback, phases: [] } }, { measured: 0, bySize: 0, assumed: 1 })).toBe(
      'From the cutover on, production is down for typically 34 min, nine times in ten at most 41 min.',
    );
    expect(howLong(forecast)).toBe(
      'Takes typically 42 min, nine times in ten at most 48 min, without the time that it waits for people.',
    );
  });
});
