import { describe, expect, it } from 'vitest';
import { choosable, stakes, toBeTyped } from './actions';
import { read, serviceNow } from './clock';
import { rtoBegins } from './facts';
import { projectServer, projectWaves } from './projection';
import { entriesByServer, rowsOf } from './rows';
import { at, execution, server, wave } from './sample';

const MINUTE = 60_000;
const NONE = { serverIds: [], wave: undefined };

describe('the RTO', () => {
  it('counts from the declaration, and in a failback from the cutover', () => {
    const waves = [wave('db', [server('d')])];
    expect(rtoBegins(execution(waves))).toBe(0);
    const failback = { startRequest: { ...execution(waves).startRequest, kind: 'FAILBACK' as const } };
    expect(rtoBegins(execution(waves, failback))).toBeUndefined();
    const begun = [wave('db', [server('d')], { startedAt: at(540) }), wave('web', [server('w')], { startedAt: at(550) })];
    expect(rtoBegins(execution(begun, failback))).toBe(540 * MINUTE);
  });
});

describe('the approver of a cutover', () => {
  it('is told how the copies stand', () => {
    const copies = { inSync: 6, servers: 7, text: '6 of 7 servers are in sync.' };
    const worst = [{ name: 'db-1', serverId: 'd', stage: 'SYNCING' as const, syncPercent: 80, wave: 'db' }];
    const approval = { cutover: { ...copies, worst } } as unknown as NonNullable<ReturnType<typeof wave>['approval']>;
    const cutover = wave('db', [server('d')], { approval });
    expect(stakes(execution([cutover]), 'APPROVE', { ...NONE, wave: 'db' })).toEqual([
      'Wave db begins and launches 1 server.',
      '6 of 7 servers are in sync.',
      'db-1: 80 % copied back',
    ]);
  });
});

describe('the clock of the service', () => {
  it('goes on with the time since the answer, whatever the browser thinks that the time is', () => {
    const clock = read(undefined, 1_000_000, 5_000);
    expect(serviceNow(clock, 8_000)).toBe(1_003_000);
    expect(serviceNow(clock, 4_000)).toBe(1_000_000);
  });

  it('learns the pace of a simulated world, and does not take a jump for one', () => {
    const fast = read(read(read(undefined, 0, 0), 180_000, 3_000), 360_000, 6_000);
    expect(fast.pace).toBe(60);
    expect(serviceNow(fast, 7_000)).toBe(420_000);
    const commanded = read(read(read(undefined, 0, 0), 0, 3_000), 600_000, 6_000);
    expect(commanded.pace).toBe(0);
  });

  it('takes small differences for what a network does', () => {
    expect(read(read(read(undefined, 0, 0), 2_900, 3_000), 6_100, 6_000).pace).toBe(1);
  });
});

describe('the projection', () => {
  const usual = new Map([
    ['data', 20 * MINUTE],
    ['web', 10 * MINUTE],
  ]);

  it('lets a wave begin after those that it waits for, and never end before now', () => {
    const of = execution([
      wave('data', [], { status: 'LAUNCHING', startedAt: at(5) }),
      wave('web', [], { dependsOn: ['data'] }),
    ]);
    expect([...projectWaves(of, usual, 10 * MINUTE)]).toEqual([
      ['data', { from: 5 * MINUTE, to: 25 * MINUTE }],
      ['web', { from: 25 * MINUTE, to: 35 * MINUTE }],
    ]);
    expect(projectWaves(of, usual, 60 * MINUTE).get('data')?.to).toBe(62 * MINUTE);
  });

  it('keeps what has ended, and bears waves that wait for each other', () => {
    const of = execution([
      wave('data', [], { status: 'COMPLETED', startedAt: at(5), endedAt: at(9) }),
      wave('a', [], { dependsOn: ['b'] }),
      wave('b', [], { dependsOn: ['a'] }),
    ]);
    const spans = projectWaves(of, usual, 10 * MINUTE);
    expect(spans.get('data')).toEqual({ from: 5 * MINUTE, to: 9 * MINUTE });
    expect(spans.size).toBe(3);
  });

  it('uses the time that a server took in the past where it is known', () => {
    const of = execution([]);
    const span = { from: 0, to: 30 * MINUTE };
    const launching = server('a', { status: 'LAUNCHING', launchingAt: at(5), expectedDuration: 'PT12M' });
    expect(projectServer(of, launching, span, 10 * MINUTE)).toEqual({ from: 10 * MINUTE, to: 17 * MINUTE });
    expect(projectServer(of, server('b', { status: 'RECOVERED' }), span, 10 * MINUTE)).toBeUndefined();
  });
});

describe('the rows of the time axis', () => {
  const log = {
    jobId: 'job-1',
    type: 'LAUNCH' as const,
    where: { accountId: '111122223333', region: 'eu-west-1' },
    entries: [
      { at: at(2), event: 'JOB_START' },
      { at: at(2), event: 'SNAPSHOT_START', serverId: 's-a' },
      { at: at(4), event: 'SNAPSHOT_END', serverId: 's-a' },
      { at: at(4), event: 'CONVERSION_START', serverId: 's-a' },
    ],
  };

  it('has a bar a phase, the last of which goes on', () => {
    const of = execution([wave('data', [server('a', { status: 'LAUNCHING', launchingAt: at(1), jobId: 'job-1' })])]);
    const [, row] = rowsOf(of, entriesByServer([log]), new Map(), new Set(['s-a']), 5 * MINUTE);
    expect(row).toMatchObject({
      critical: true,
      bars: [
        { phase: 'queue', from: 1 * MINUTE, to: 2 * MINUTE },
        { phase: 'snapshot', from: 2 * MINUTE, to: 4 * MINUTE },
        { phase: 'conversion', from: 4 * MINUTE, to: undefined },
      ],
    });
  });

  it('has one bar where no log is known, then the verification', () => {
    const of = execution([
      wave('data', [server('a', { status: 'RECOVERED', launchingAt: at(1), launchedAt: at(8), recoveredAt: at(9) })]),
    ]);
    const [head, row] = rowsOf(of, new Map(), new Map(), new Set(), 20 * MINUTE);
    expect(head).toMatchObject({ says: 'Pending, 1 of 1 server recovered' });
    expect(row).toMatchObject({
      says: 'Recovered after 8 min',
      bars: [
        { phase: 'launch', from: 1 * MINUTE, to: 8 * MINUTE },
        { phase: 'verify', from: 8 * MINUTE, to: 9 * MINUTE },
      ],
    });
  });
});

describe('what is at stake', () => {
  const waves = [
    wave('data', [server('a', { status: 'RECOVERED', recoveryInstanceId: 'i-1' }), server('b', { status: 'FAILED' })]),
    wave('web', [server('c')]),
  ];

  it('is told before it is asked for, and differs when the facts do', () => {
    const before = stakes(execution(waves), 'TERMINATE', NONE);
    expect(before[0]).toBe('1 instance terminated for good, with its volumes: a (data).');
    const after = stakes(execution([wave('data', [server('a')])]), 'TERMINATE', NONE);
    expect(after).not.toEqual(before);
    expect(stakes(execution(waves), 'CANCEL', NONE)[0]).toBe('Never begun: data, web.');
  });

  it('asks for the name of the plan where production may be lost, and not for a drill', () => {
    expect(toBeTyped(execution(waves), 'TERMINATE')).toBeUndefined();
    expect(toBeTyped(execution(waves, {}, 'RECOVERY'), 'TERMINATE')).toBe('Web shop');
    expect(toBeTyped(execution(waves, {}, 'RECOVERY'), 'PAUSE')).toBeUndefined();
  });

  it('offers for each action the servers for which it makes sense', () => {
    const of = execution(waves);
    expect(choosable(of, 'RETRY').map((it) => it.name)).toEqual(['b']);
    expect(choosable(of, 'SKIP').map((it) => it.name)).toEqual(['b', 'c']);
    expect(choosable(of, 'RELAUNCH').map((it) => it.name)).toEqual(['a', 'b']);
  });
});
